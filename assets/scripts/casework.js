// SPDX-License-Identifier: Apache-2.0
// The scripts of the casework parts; each part works without.
import { AddAnother } from "@ministryofjustice/frontend/moj/components/add-another/add-another.mjs";
import { Alert } from "@ministryofjustice/frontend/moj/components/alert/alert.mjs";
import { ButtonMenu } from "@ministryofjustice/frontend/moj/components/button-menu/button-menu.mjs";
import { DatePicker } from "@ministryofjustice/frontend/moj/components/date-picker/date-picker.mjs";
import { FilterToggleButton } from "@ministryofjustice/frontend/moj/components/filter-toggle-button/filter-toggle-button.mjs";
import { MultiSelect } from "@ministryofjustice/frontend/moj/components/multi-select/multi-select.mjs";
import { createAll } from "govuk-frontend";

export function startCasework() {
  for (const part of [AddAnother, Alert, ButtonMenu, DatePicker, MultiSelect]) createAll(part);
  createAll(FilterToggleButton, { startHidden: false });
}
