// The commands that show the rules' texts. Nothing else of the command line needs those: they are in a bundle
// of their own, and in the others the explanations and examples of the rules are empty (scripts/build-plugins.mjs).
export { explain } from './commands/explain';
export { listRules } from './commands/rules';
