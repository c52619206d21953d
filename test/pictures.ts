// Makes the pictures of the explorer, that of the README and those of the passes, and the page that shows these: `npm run pictures`.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileOf, pageOfPictures, pagePath, passPictures } from "./support/pass-pictures.ts";
import { launched, pictureOf, picturePath, seen } from "./support/picture.ts";

const browser = await launched();
mkdirSync(dirname(picturePath), { recursive: true });
writeFileSync(picturePath, await pictureOf(browser));
for (const picture of passPictures) writeFileSync(fileOf(picture), await seen(browser, picture.view));
writeFileSync(pagePath, pageOfPictures());
await browser.close();
