// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "html/html.hpp"

namespace stepwise::govuk {

/// What the scripts say, in the page's language, as data attributes: a script holds no words of its own (assets/README.md).
/// Of a form with data-autosave; `question_form` adds them by itself.
html::Attributes draft_words();
/// Of the dialog that comes before sign-out.
html::Attributes session_words();

}  // namespace stepwise::govuk
