// SPDX-License-Identifier: Apache-2.0
#include "govuk/script_words.hpp"

#include "language/language.hpp"

namespace stepwise::govuk {

html::Attributes draft_words() {
  return {{"data-draft-saved", t("Draft saved at {0}").str()},
          {"data-draft-failed", t("Your draft could not be saved. Keep this page open: it will try again.").str()},
          {"data-draft-not-sent", t("There is no connection, so this was not sent. Keep this page open and try again in a minute.").str()},
          {"data-draft-overtaken", t("This draft was changed in another window. Your words are still on this page.").str()},
          {"data-draft-compare", t("Compare the two versions").str()},
          {"data-draft-gone", t("This draft is no longer kept. Your words are still on this page.").str()},
          {"data-draft-signed-out", t("You have been signed out, so this draft is not being saved. Keep this page open and sign in.").str()},
          {"data-draft-sign-in", t("Sign in in a new tab").str()},
          {"data-draft-another", t("Someone else has signed in here, so this draft is not being saved. Copy what you need, then close this page.").str()}};
}

html::Attributes session_words() {
  return {{"data-at120", t("You will be signed out in 2 minutes.").str()},
          {"data-at60", t("You will be signed out in 1 minute.").str()},
          {"data-at30", t("You will be signed out in 30 seconds.").str()},
          {"data-at10", t("You will be signed out in 10 seconds.").str()},
          {"data-stay-failed", t("You could not be kept signed in. Check your connection and try again.").str()}};
}

}  // namespace stepwise::govuk
