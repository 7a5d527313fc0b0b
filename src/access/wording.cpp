// SPDX-License-Identifier: Apache-2.0
#include "access/wording.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "store/settings.hpp"

namespace stepwise::access {
namespace {

std::vector<std::string> codes_in(std::string_view text) {
  std::vector<std::string> codes{"en"};
  for (const auto piece : split(text, ','))
    if (const std::string code{trim(piece)}; !code.empty() && std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  return codes;
}

}  // namespace

Wording read_wording(store::ReadTx& tx) {
  Wording wording;
  for (const auto& [name, value] : store::all_settings(tx)) {
    if (name == "languages") wording.languages = codes_in(value);
    if (name.starts_with("label.")) wording.labels.emplace(name, value);
  }
  return wording;
}

std::shared_ptr<const language::Catalogue> Spoken::catalogue(std::string_view code) const {
  const auto found = catalogues.find(code);
  if (found != catalogues.end()) return found->second;
  const auto english = catalogues.find(std::string_view{"en"});
  return english == catalogues.end() ? nullptr : english->second;
}

Spoken speak(const language::Languages* installed, Wording wording) {
  Spoken spoken;
  if (installed != nullptr)
    for (const language::Tongue& tongue : installed->tongues()) {
      if (std::ranges::find(wording.languages, tongue.code) == wording.languages.end()) continue;
      spoken.offered.push_back(tongue);
      spoken.catalogues.emplace(tongue.code, installed->catalogue(tongue.code, wording.labels));
    }
  spoken.wording = std::move(wording);
  return spoken;
}

Result<void> offer_languages(store::WriteTx& tx, const Actor& actor, const std::vector<std::string>& codes, const language::Languages& installed) {
  std::string value;
  for (const language::Tongue& tongue : installed.tongues())
    if (tongue.code == "en" || std::ranges::find(codes, tongue.code) != codes.end()) value.append(value.empty() ? "" : ",").append(tongue.code);
  store::set_setting(tx, "languages", value, line_of(actor, "", ""));
  note_access_change(tx, StaffId{0}, "");
  return {};
}

std::string LabelForm::setting() const {
  std::string parts{trim(singular)};
  parts.append("|").append(trim(plural)).append("|").append(trim(article));
  return parts == "||" ? "" : parts;
}

LabelForm label_form(std::string_view setting) {
  const auto parts = split(setting, '|');
  const auto part = [&](std::size_t at) { return at < parts.size() ? std::string{parts[at]} : std::string{}; };
  return {part(0), part(1), part(2)};
}

std::vector<Problem> label_problems(const LabelForm& form) {
  std::vector<Problem> problems;
  const auto check = [&](const char* field, const std::string& words) {
    if (const auto sentence = language::label_problem(words)) problems.push_back({field, field, *sentence});
  };
  check("singular", form.singular);
  check("plural", form.plural);
  check("article", form.article);
  if (trim(form.singular).empty() && !trim(form.plural).empty()) problems.push_back({"singular", "singular", t("Enter the word for one as well").str()});
  return problems;
}

Result<void> change_label(store::WriteTx& tx, const Actor& actor, std::string_view setting_name, std::string_view was, const LabelForm& form) {
  if (store::setting(tx, setting_name) != was) return fail(FaultKind::stale, t("Someone else changed this word first. Both versions are shown below"));
  store::set_setting(tx, setting_name, form.setting(), line_of(actor, "", ""));
  note_access_change(tx, StaffId{0}, "");
  return {};
}

}  // namespace stepwise::access
