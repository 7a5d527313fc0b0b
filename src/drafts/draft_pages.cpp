// SPDX-License-Identifier: Apache-2.0
#include "drafts/drafts.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::drafts {

html::Html write_drafts(const std::vector<DraftLine>& drafts) {
  if (drafts.empty()) return html::element("p", {{"class", "govuk-body"}}, t("You have nothing half-finished."));
  std::vector<govuk::Row> rows;
  for (const auto& draft : drafts) {
    const std::string saved = long_moment(draft.saved_at);
    rows.push_back({govuk::link(draft.person_name.empty() ? draft.words : t("{0}, {1}", draft.words, draft.person_name), draft.resume_href, t("go on with")),
                    saved, govuk::link(t("Delete"), "/drafts/" + draft.reference + "/delete", t("draft saved {0}", saved))});
  }
  return govuk::table({.caption = t("Half-finished"), .head = {t("Draft"), t("Saved"), t("Delete")}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden",
                       .stack_on_phones = true, .stack_names = {t("Draft"), t("Saved"), t("Delete")}});
}

}  // namespace stepwise::drafts
