// After an install: builds the pages. An install without development packages has no builder, and needs none where the
// pages were built before (a container image); the start says when they are missing.
const { execSync } = require('node:child_process');

let builder = true;
try {
  require.resolve('vite/package.json');
} catch {
  builder = false;
}
if (builder) execSync('npm run build', { stdio: 'inherit' });
else console.log('vite is not installed: the pages are not built.');
