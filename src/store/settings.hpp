// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "store/store.hpp"

namespace stepwise::store {

/// A setting's text; `otherwise` when it was never set.
std::string setting(ReadTx& tx, std::string_view name, std::string_view otherwise = "");
/// A whole number that a council may set, and what it is until one is set within its bounds.
struct NumberSetting {
  std::string_view name;
  std::int64_t usual, least, most;
};
std::int64_t number_setting(ReadTx& tx, const NumberSetting& number);
/// Every setting that was set.
std::map<std::string, std::string> all_settings(ReadTx& tx);
/// Sets it, and writes an audit line "setting.changed" with before and after from `who` (actor, name, role, request,
/// reason; the rest is filled in here). Nothing is written when nothing changes. No setting may hold a secret.
void set_setting(WriteTx& tx, std::string_view name, std::string_view value, AuditLine who);

}  // namespace stepwise::store
