// SPDX-License-Identifier: Apache-2.0
import { initAll } from "govuk-frontend";
import { watchForms } from "./autosave.js";
import { startCasework } from "./casework.js";
import { watchSession } from "./session.js";

initAll();
startCasework();
watchSession(document, watchForms(document));
