// SPDX-License-Identifier: Apache-2.0
#include "drafts/two_texts.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::drafts {
namespace {

std::string all_of(const http::Fields& fields, std::string_view name) {
  std::string text;
  for (const auto value : fields.all(name))
    if (!value.empty()) text.append(text.empty() ? "" : ", ").append(value);
  std::erase(text, '\r');   // browsers send line ends as CR LF
  return text;
}

}  // namespace

TwoTexts compare_as_sent(const http::Fields& theirs, const http::Fields& yours) {
  std::vector<std::string> names;
  for (const http::Fields* fields : {&yours, &theirs})
    for (const auto& [name, value] : fields->pairs())
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  TwoTexts texts;
  for (const auto& name : names) {
    auto their_text = all_of(theirs, name), your_text = all_of(yours, name);
    if (their_text == your_text) continue;
    texts.names.push_back(name);
    texts.theirs.push_back(std::move(their_text));
    texts.yours.push_back(std::move(your_text));
  }
  return texts;
}

html::Html write_two_texts(const TwoTexts& texts, std::string_view theirs_heading, std::string_view yours_heading) {
  if (texts.same()) return html::element("p", {{"class", "govuk-body"}}, t("The two are the same."));
  std::vector<govuk::Row> rows;
  for (std::size_t i = 0; i < texts.names.size(); ++i)
    rows.push_back({texts.names[i], html::lines(texts.theirs[i]), html::lines(texts.yours[i])});
  return govuk::table({.caption = t("Where they differ"), .head = {t("Question"), theirs_heading, yours_heading}, .rows = std::move(rows), .first_cell_is_header = true,
                       .stack_on_phones = true, .stack_names = {t("Question"), std::string{theirs_heading}, std::string{yours_heading}}});
}

}  // namespace stepwise::drafts
