// SPDX-License-Identifier: Apache-2.0
#include "forms/library.hpp"

#include "forms/form_store.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {
constexpr std::size_t most_held = 200;
}

Result<std::shared_ptr<const Checked>> Library::open(store::ReadTx& tx, std::int64_t form_version_id) {
  {
    const std::lock_guard lock{mutex_};
    if (const auto found = held_.find(form_version_id); found != held_.end()) return found->second;
  }
  const auto text = version_text(tx, form_version_id);
  if (!text) return tl::unexpected{text.error()};
  auto checked = std::make_shared<const Checked>(read_questionnaire(*text));
  if (!checked->questionnaire) return fail(FaultKind::unavailable, t("This version of the form can no longer be read. Publish a new version"));
  const std::lock_guard lock{mutex_};
  if (held_.size() >= most_held) held_.clear();
  return held_.emplace(form_version_id, std::move(checked)).first->second;
}

}  // namespace stepwise::forms
