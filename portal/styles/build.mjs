// Compiles the stylesheet and copies GOV.UK Frontend's script beside it.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { compile, NodePackageImporter } from "sass";

const out = "portal/static/built";
mkdirSync(out, { recursive: true });
copyFileSync("node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js", `${out}/govuk-frontend.min.js`);
const { css } = compile("portal/styles/swyddi.scss", {
  importers: [new NodePackageImporter()],
  quietDeps: true,
  style: "compressed",
});
writeFileSync(`${out}/swyddi.css`, css);
