import fc from 'fast-check';

// The same cases in every run: what is found by chance is looked for with `npm run fuzz`, and a failing run can be
// repeated. NIANBAO_SEED gives other cases.
fc.configureGlobal({ seed: Number(process.env.NIANBAO_SEED ?? 20211108) });
