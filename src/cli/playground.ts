// Builds dist/playground/, and serves it on this machine: `npm run playground`. With --build it is only built.
import { join } from "node:path";
import { buildPlayground } from "./playground-bundle.ts";
import { servePlayground } from "./playground-server.ts";

const folder = join("dist", "playground");
await buildPlayground(folder);
if (!process.argv.includes("--build")) {
  const { port } = await servePlayground(folder, 8080);
  console.log(`http://localhost:${port}/ (Ctrl-C ends it)`);
}
