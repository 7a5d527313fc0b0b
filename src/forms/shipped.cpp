// SPDX-License-Identifier: Apache-2.0
#include "forms/shipped.hpp"

#include <algorithm>
#include <filesystem>

#include "base/share.hpp"
#include "forms/form_store.hpp"
#include "forms/tags.hpp"

namespace stepwise::forms {

Result<std::vector<ShippedForm>> shipped_forms() {
  const auto folder = shared_path("questionnaires");
  if (!folder) return tl::unexpected{folder.error()};
  std::vector<ShippedForm> forms;
  for (const auto& entry : std::filesystem::directory_iterator{*folder}) {
    if (entry.path().extension() != ".json") continue;
    auto json = read_file(entry.path());
    if (!json) return tl::unexpected{json.error()};
    const std::string audience{tags_of(*json).is_public ? for_public : for_staff};
    forms.push_back({entry.path().stem().string(), audience, std::move(*json)});
  }
  std::ranges::sort(forms, {}, &ShippedForm::slug);
  return forms;
}

bool has_shipped_forms(store::ReadTx& tx) {
  const auto forms = shipped_forms();
  return forms && std::ranges::any_of(*forms, [&](const ShippedForm& form) { return !form_by_slug(tx, form.slug); });
}

Result<int> load_shipped_forms(store::WriteTx& tx, Random& random, const store::AuditLine& line) {
  const auto forms = shipped_forms();
  if (!forms) return tl::unexpected{forms.error()};
  int loaded = 0;
  for (const auto& form : *forms) {
    if (form_by_slug(tx, form.slug)) continue;
    const auto version = load_version(tx, random, {form.slug, form.audience, form.json, line});
    if (!version) return fail(version.error().kind, form.slug + ": " + version.error().sentence);
    if (const auto published = publish_version(tx, *version_by_reference(tx, version->reference), line); !published) return tl::unexpected{published.error()};
    ++loaded;
  }
  return loaded;
}

}  // namespace stepwise::forms
