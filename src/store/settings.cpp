// SPDX-License-Identifier: Apache-2.0
#include "store/settings.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "sql/store.hpp"

namespace stepwise::store {
namespace {

std::string as_json(std::string_view value) {
  return nlohmann::json{{"value", value}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::string setting(ReadTx& tx, std::string_view name, std::string_view otherwise) {
  const auto row = tx.one(sql::store::setting_by_name, {{"name", name}});
  return row ? row->text("value") : std::string{otherwise};
}

std::int64_t number_setting(ReadTx& tx, const NumberSetting& number) {
  const auto value = parse_number(setting(tx, number.name));
  return value && *value >= number.least && *value <= number.most ? *value : number.usual;
}

std::map<std::string, std::string> all_settings(ReadTx& tx) {
  std::map<std::string, std::string> out;
  tx.each(sql::store::settings_all, {}, [&](const Row& row) { out.emplace(row.text("name"), row.text("value")); });
  return out;
}

void set_setting(WriteTx& tx, std::string_view name, std::string_view value, AuditLine who) {
  const auto row = tx.one(sql::store::setting_by_name, {{"name", name}});
  if (row && row->text("value") == value) return;
  tx.run(sql::store::setting_put, {{"name", name}, {"value", value}, {"changed_at", tx.now()}});
  who.action = "setting.changed";
  who.subject = "setting:" + std::string{name};
  who.before = row ? as_json(row->text("value")) : "";
  who.after = as_json(value);
  tx.audit(who);
}

}  // namespace stepwise::store
