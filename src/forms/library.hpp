// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>
#include <mutex>

#include "forms/questionnaire/questionnaire.hpp"
#include "store/store.hpp"

namespace stepwise::forms {

/// Versions of forms, read and checked once: a version never changes, so what was read stays right.
class Library {
 public:
  /// A Fault when the version is not there, or is not what was loaded.
  Result<std::shared_ptr<const Checked>> open(store::ReadTx& tx, std::int64_t form_version_id);

 private:
  std::mutex mutex_;
  std::map<std::int64_t, std::shared_ptr<const Checked>> held_;
};

}  // namespace stepwise::forms
