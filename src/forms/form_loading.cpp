// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "forms/digest.hpp"
#include "forms/form_store.hpp"
#include "forms/tags.hpp"
#include "language/language.hpp"
#include "sql/forms.hpp"

namespace stepwise::forms {
namespace {

constexpr std::size_t longest_slug = 60;

std::string refusal(const Checked& checked) {
  std::string words{t("This form cannot be used.")};
  int more = 0;
  for (const auto& finding : checked.findings)
    if (finding.weight == Finding::Weight::refused && more++ < 3) words += " " + (finding.link_id.empty() ? "" : finding.link_id + ": ") + finding.sentence + ".";
  return words;
}

Result<Form> form_for(store::WriteTx& tx, Random& random, const NewVersion& asked) {
  if (auto form = form_by_slug(tx, asked.slug)) return *form;
  if (const auto problem = slug_problem(asked.slug)) return fail(FaultKind::invalid, *problem);
  if (asked.audience != for_staff && asked.audience != for_public) return fail(FaultKind::invalid, t("Choose who fills in the form"));
  Form form{0, new_reference(random), asked.slug, asked.audience};
  form.id = tx.insert(sql::forms::form_insert, {{"reference", form.reference}, {"slug", form.slug}, {"audience", form.audience}, {"made_at", tx.now()}});
  return form;
}

std::string canonical_of(const Questionnaire& questionnaire, const Form& form, int number) {
  const std::string url = questionnaire.url.empty() ? "urn:stepwise:form:" + form.slug : questionnaire.url;
  return url + "|" + (questionnaire.version.empty() ? std::to_string(number) : questionnaire.version);
}

store::AuditLine about(store::AuditLine line, std::string_view action, std::string_view reference, std::string_view slug, int number) {
  line.action = action;
  line.subject = "form_version:" + std::string{reference};
  line.after = fmt::format(R"({{"form":"{}","version":{}}})", slug, number);
  return line;
}

}  // namespace

std::optional<std::string> slug_problem(std::string_view slug) {
  const bool plain = std::ranges::all_of(slug, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  if (slug.empty()) return t("Enter the form’s name in addresses");
  if (!plain || slug.front() == '-' || slug.back() == '-' || slug == "load" || slug == "shipped" || slug.size() > longest_slug)
    return t("The form’s name in addresses must be small letters, digits and hyphens, like ask-for-help");
  return std::nullopt;
}

Result<LoadedVersion> load_version(store::WriteTx& tx, Random& random, const NewVersion& asked) {
  const Checked checked = read_questionnaire(asked.json);
  if (!checked.questionnaire) return fail(FaultKind::invalid, refusal(checked));
  const auto form = form_for(tx, random, asked);
  if (!form) return tl::unexpected{form.error()};
  const std::string sum = sha256_hex(asked.json);
  if (const auto same = tx.one(sql::forms::version_same, {{"form_id", form->id}, {"sha256", sum}}))
    return LoadedVersion{same->text("reference"), static_cast<int>(same->integer("number")), true};
  const auto before = versions_of(tx, form->id);
  const LoadedVersion loaded{new_reference(random), before.empty() ? 1 : before.front().number + 1, false};
  const std::string& title = checked.questionnaire->title;
  tx.run(sql::forms::version_insert, {{"reference", loaded.reference}, {"form_id", form->id}, {"number", loaded.number}, {"title", title.empty() ? form->slug : title},
                                      {"canonical", canonical_of(*checked.questionnaire, *form, loaded.number)}, {"questionnaire", asked.json}, {"sha256", sum},
                                      {"may_need_to_leave", tags_of(asked.json).exit_this_page}, {"loaded_at", tx.now()}, {"loaded_by_id", asked.line.actor},
                                      {"loaded_by_name", asked.line.actor_name}});
  tx.audit(about(asked.line, kept("form.loaded"), loaded.reference, form->slug, loaded.number));
  return loaded;
}

Result<void> publish_version(store::WriteTx& tx, const Version& version, store::AuditLine line) {
  const auto now = version_by_id(tx, version.id);
  if (!now || now->number < now->newest_published) return fail(FaultKind::stale, t("A newer version of this form is published already"));
  if (tx.run(sql::forms::version_publish, {{"form_version_id", version.id}, {"published_at", tx.now()}, {"published_by_name", line.actor_name}}) == 0)
    return fail(FaultKind::stale, t("This version was published or retired before"));
  tx.audit(about(std::move(line), kept("form.published"), version.reference, version.slug, version.number));
  return {};
}

Result<void> retire_version(store::WriteTx& tx, const Version& version, store::AuditLine line) {
  if (tx.run(sql::forms::version_retire, {{"form_version_id", version.id}, {"retired_at", tx.now()}, {"retired_by_name", line.actor_name}}) == 0)
    return fail(FaultKind::stale, t("This version was retired before"));
  tx.audit(about(std::move(line), kept("form.retired"), version.reference, version.slug, version.number));
  return {};
}

}  // namespace stepwise::forms
