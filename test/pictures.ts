// Makes the picture of the explorer that the README shows: `npm run pictures`.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { launched, pictureOf, picturePath } from "./support/picture.ts";

const browser = await launched();
mkdirSync(dirname(picturePath), { recursive: true });
writeFileSync(picturePath, await pictureOf(browser));
await browser.close();
