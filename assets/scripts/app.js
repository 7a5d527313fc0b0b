// SPDX-License-Identifier: Apache-2.0
import { initAll } from "govuk-frontend";
import { watchForms } from "./autosave.js";
import { startCasework } from "./casework.js";
import { watchQuestions } from "./forms.js";
import { watchLive } from "./live.js";
import { watchSession } from "./session.js";
import { watchUpload } from "./upload.js";
import { watchWaiting } from "./waiting.js";

initAll();
startCasework();
const drafts = watchForms(document);
watchQuestions(document, drafts);
watchSession(document, drafts);
watchUpload(document);
watchWaiting(document);
watchLive(document);
