// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/questionnaire/questionnaire.hpp"

namespace stepwise::forms {

/// The form in the language of the moment: a form that ships has its words in the catalogues (languages/*.po). One that has
/// none there, and any form in its own language, stays as it is. What is sent is kept in the form's own words.
Questionnaire in_language_of_now(Questionnaire questionnaire);

}  // namespace stepwise::forms
