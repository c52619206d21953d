// Hands out the files of the playground, to this machine alone.
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { playgroundPolicy } from "./playground-bundle.ts";

/** All there is, with what it is. */
const types: Readonly<Record<string, string>> = {
  "index.html": "text/html",
  "main.js": "text/javascript",
  "worker.js": "text/javascript",
  "style.css": "text/css",
  "LICENCES.txt": "text/plain",
};

/** `port`: 0 for any that is free. */
export async function servePlayground(
  folder: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer(({ url = "/" }, response) => {
    const name = url.replace(/[?#].*$/, "").slice(1) || "index.html";
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": `${type}; charset=utf-8`,
      "content-security-policy": playgroundPolicy,
      "x-content-type-options": "nosniff",
    });
    response.end(readFileSync(join(folder, name)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "localhost", resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}
