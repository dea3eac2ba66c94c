// Pages work without this; with it, GOV.UK Frontend's components gain their conveniences.
import { initAll } from "/assets/built/govuk-frontend.min.js";

initAll();
