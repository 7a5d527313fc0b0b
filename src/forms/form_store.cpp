// SPDX-License-Identifier: Apache-2.0
#include "forms/form_store.hpp"

#include <algorithm>

#include "forms/digest.hpp"
#include "language/language.hpp"
#include "sql/forms.hpp"

namespace stepwise::forms {
namespace {

Form form_of(const store::Row& row) { return {row.integer("form_id"), row.text("reference"), row.text("slug"), row.text("audience")}; }

Version version_of(const store::Row& row) {
  Version version;
  version.id = row.integer("form_version_id");
  version.form_id = row.integer("form_id");
  version.reference = row.text("reference");
  version.slug = row.text("slug");
  version.audience = row.text("audience");
  version.title = row.text("title");
  version.canonical = row.text("canonical");
  version.sha256 = row.text("sha256");
  version.loaded_by = row.text("loaded_by_name");
  version.published_by = row.text("published_by_name");
  version.retired_by = row.text("retired_by_name");
  version.number = static_cast<int>(row.integer("number"));
  version.newest_published = static_cast<int>(row.integer("newest_published"));
  version.may_need_to_leave = row.flag("may_need_to_leave");
  version.loaded_at = row.instant("loaded_at");
  version.published_at = row.maybe_instant("published_at");
  version.retired_at = row.maybe_instant("retired_at");
  return version;
}

std::vector<Version> versions_in(const std::vector<store::Row>& rows) {
  std::vector<Version> versions;
  for (const auto& row : rows) versions.push_back(version_of(row));
  return versions;
}

}  // namespace

VersionState Version::state() const {
  if (retired_at) return VersionState::retired;
  if (!published_at) return VersionState::loaded;
  return number == newest_published ? VersionState::published : VersionState::replaced;
}

std::vector<Form> list_forms(store::ReadTx& tx) {
  std::vector<Form> forms;
  for (const auto& row : tx.all(sql::forms::form_list, {})) forms.push_back(form_of(row));
  return forms;
}

std::optional<Form> form_by_slug(store::ReadTx& tx, std::string_view slug) {
  const auto row = tx.one(sql::forms::form_by_slug, {{"slug", slug}});
  return row ? std::optional{form_of(*row)} : std::nullopt;
}

std::vector<Version> versions_of(store::ReadTx& tx, std::int64_t form_id) { return versions_in(tx.all(sql::forms::versions_of_form, {{"form_id", form_id}})); }

std::vector<Version> all_versions(store::ReadTx& tx) { return versions_in(tx.all(sql::forms::versions_all, {})); }

std::optional<Version> version_by_reference(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::forms::version_by_reference, {{"reference", reference}});
  return row ? std::optional{version_of(*row)} : std::nullopt;
}

std::optional<Version> version_by_id(store::ReadTx& tx, std::int64_t id) {
  const auto row = tx.one(sql::forms::version_by_id, {{"form_version_id", id}});
  return row ? std::optional{version_of(*row)} : std::nullopt;
}

std::optional<Version> current_version(store::ReadTx& tx, std::string_view slug) {
  const auto form = form_by_slug(tx, slug);
  if (!form) return std::nullopt;
  for (auto& version : versions_of(tx, form->id))
    if (version.state() == VersionState::published) return std::move(version);
  return std::nullopt;
}

std::vector<Version> current_versions(store::ReadTx& tx, std::string_view audience) {
  auto versions = all_versions(tx);
  std::erase_if(versions, [&](const Version& version) { return version.audience != audience || version.state() != VersionState::published; });
  std::ranges::sort(versions, {}, &Version::title);
  return versions;
}

std::map<std::int64_t, std::int64_t> responses_by_version(store::ReadTx& tx) {
  std::map<std::int64_t, std::int64_t> counts;
  for (const auto& row : tx.all(sql::forms::version_counts, {})) counts[row.integer("form_version_id")] = row.integer("how_many");
  return counts;
}

Result<std::string> version_text(store::ReadTx& tx, std::int64_t id) {
  const auto row = tx.one(sql::forms::version_text, {{"form_version_id", id}});
  if (!row) return fail(FaultKind::not_found, t("There is no such version of a form"));
  if (sha256_hex(row->text("questionnaire")) != row->text("sha256"))
    return fail(FaultKind::unavailable, t("This version of the form is not what was loaded: its sum differs. Restore the record from a backup"));
  return row->text("questionnaire");
}

}  // namespace stepwise::forms
