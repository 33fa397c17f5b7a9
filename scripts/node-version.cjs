// Runs on any Node, however old: says in one sentence what is missing, where the real start would die of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 7)) {
  console.error(
    `Guichet needs Node 24.7 or later to run; this is ${process.versions.node}. "npm ci" brings one as the package "node" ` +
      'where it exists for the platform: run "npm ci" again with Node 20 or later, or install Node 24.7.',
  );
  process.exit(1);
}
