import { measure as check } from './groups/check';
import { measure as extension } from './groups/extension';
import { measure as growth } from './groups/growth';
import { measure as localisation } from './groups/localisation';
import { measure as processes } from './groups/processes';
import { measure as requests } from './groups/requests';
import { measure as servers } from './groups/servers';
import { measure as textlint } from './groups/textlint';
import { measure as typing } from './groups/typing';
import type { GroupName } from './rows';
import type { Measure, Setup } from './sample';

const MEASURES: Readonly<Record<GroupName, Measure>> = {
  check,
  textlint,
  growth,
  localisation,
  typing,
  requests,
  servers,
  processes,
  extension,
};

// One group of measurements in a process of its own, so that none finds the engine as another has left it.
process.once('message', async ({ group, setup }: { group: GroupName; setup: Setup }) => {
  const measured = await MEASURES[group](setup);
  process.send?.(measured, () => process.disconnect());
});
