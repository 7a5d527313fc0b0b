// SPDX-License-Identifier: Apache-2.0
#include "community/gap/gap_store.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "sql/gap.hpp"

namespace stepwise::gap {
namespace {

std::string json_of(const Asking& asking) {
  return nlohmann::json{{"what", asking.what}, {"for_group", asking.for_group}, {"area", asking.area}}.dump();
}

Gap gap_of(const store::Row& row) {
  Gap gap;
  gap.id = row.integer("gap_id");
  gap.reference = row.text("reference");
  gap.version = row.integer("version");
  gap.asking = {row.text("what"), row.text("for_group"), row.text("area")};
  if (!row.is_null("merged_into")) gap.merged_into = row.text("merged_into_reference");
  return gap;
}

Action action_of(const store::Row& row) {
  return {row.date("on_day"), row.text("kind"), row.text("words"), row.text("place_reference"), row.text("place_name"), row.text("by_name")};
}

store::AuditLine about_gap(store::AuditLine line, std::string_view reference) {
  line.person = std::nullopt;
  line.subject = "gap:" + std::string{reference};
  return line;
}

/// Where a gap that was merged is counted now.
std::int64_t standing(store::ReadTx& tx, std::int64_t id) {
  for (int steps = 0; steps < 20; ++steps) {
    const auto row = tx.one(sql::gap::merged_into, {{"gap_id", id}});
    if (!row || row->is_null("merged_into")) return id;
    id = row->integer("merged_into");
  }
  return id;
}

}  // namespace

std::string record(store::WriteTx& tx, Random& random, const Found& found, Date on, store::AuditLine line) {
  const std::optional<std::string> token = found.form_token.empty() ? std::nullopt : std::optional{found.form_token};
  if (token)
    if (const auto row = tx.one(sql::gap::by_token, {{"form_token", found.form_token}})) return row->text("reference");
  std::string reference;
  std::int64_t id = 0;
  if (const auto same = tx.one(sql::gap::by_same, {{"same_as", same_as(found.asking)}})) {
    id = same->integer("gap_id");
    reference = same->text("reference");
  } else {
    id = tx.next_id("gap");
    reference = new_reference(random);
    tx.run(sql::gap::insert, {{"gap_id", id}, {"reference", reference}, {"what", std::string{trim(found.asking.what)}}, {"for_group", found.asking.for_group},
                              {"area", std::string{trim(found.asking.area)}}, {"same_as", same_as(found.asking)}});
  }
  tx.run(sql::gap::ask_insert, {{"gap_ask_id", tx.next_id("gap_ask")}, {"gap_id", id}, {"asked_on", on}, {"team_name", found.team_name}, {"source", found.source}, {"form_token", token}});
  line.action = "gap.asked_for";
  line.after = json_of(found.asking);
  tx.audit(about_gap(std::move(line), reference));
  return reference;
}

Identity identity_of(const person::Person& person) {
  const person::Details& details = person.details;
  Identity identity;
  for (const std::string* text : {&details.given_name, &details.family_name, &details.known_as})
    for (const auto word : split(*text, ' ')) identity.words.emplace_back(word);
  for (const std::string* text : {&details.address_line_1, &details.postcode, &details.nhs_number})
    if (!text->empty()) identity.words.push_back(*text);
  return identity;
}

std::vector<Gap> read_all(store::ReadTx& tx) {
  std::vector<Gap> all;
  std::map<std::int64_t, std::size_t> place;
  std::map<std::int64_t, std::int64_t> into;
  for (const auto& row : tx.all(sql::gap::all, {})) {
    if (!row.is_null("merged_into")) into[row.integer("gap_id")] = row.integer("merged_into");
    else place[row.integer("gap_id")] = all.size(), all.push_back(gap_of(row));
  }
  const auto counted_in = [&](std::int64_t id) {
    for (int steps = 0; steps < 20 && into.contains(id); ++steps) id = into[id];
    return place.find(id);
  };
  for (const auto& row : tx.all(sql::gap::asks, {}))
    if (const auto at = counted_in(row.integer("gap_id")); at != place.end()) all[at->second].asked_on.push_back(row.date("asked_on"));
  for (const auto& row : tx.all(sql::gap::actions, {}))
    if (const auto at = place.find(row.integer("gap_id")); at != place.end()) all[at->second].actions.push_back(action_of(row));
  std::ranges::stable_sort(all, [](const Gap& a, const Gap& b) { return a.asked_on.size() > b.asked_on.size(); });
  return all;
}

std::optional<Gap> read(store::ReadTx& tx, std::string_view reference) {
  auto all = read_all(tx);
  const auto found = std::ranges::find(all, reference, &Gap::reference);
  if (found != all.end()) return *found;
  const auto row = tx.one(sql::gap::by_reference, {{"reference", reference}});
  if (!row) return std::nullopt;
  return gap_of(*row);
}

Result<void> act(store::WriteTx& tx, std::string_view reference, const Action& action, std::string_view form_token, store::AuditLine line) {
  const auto row = tx.one(sql::gap::by_reference, {{"reference", reference}});
  if (!row) return fail(FaultKind::not_found, t("There is no such gap in the register"));
  if (!row->is_null("merged_into")) return fail(FaultKind::invalid, t("This gap is counted with another now. Record it there"));
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional{std::string{form_token}};
  if (token && tx.one(sql::gap::action_by_token, {{"form_token", form_token}})) return {};
  tx.run(sql::gap::action_insert, {{"gap_action_id", tx.next_id("gap_action")}, {"gap_id", row->integer("gap_id")}, {"on_day", action.on}, {"kind", action.kind},
                                   {"words", action.words}, {"place_reference", action.place_reference}, {"place_name", action.place_name}, {"by_name", action.by_name}, {"form_token", token}});
  line.action = "gap.acted_on";
  line.after = nlohmann::json{{"kind", action.kind}, {"on", action.on.iso()}, {"words", action.words}, {"place_name", action.place_name}}.dump();
  tx.audit(about_gap(std::move(line), reference));
  return {};
}

Result<void> merge(store::WriteTx& tx, std::string_view reference, std::int64_t version, std::string_view into, store::AuditLine line) {
  const auto from = tx.one(sql::gap::by_reference, {{"reference", reference}}), to = tx.one(sql::gap::by_reference, {{"reference", into}});
  if (!from || !to) return fail(FaultKind::not_found, t("Choose the gap to count it with"));
  if (!from->is_null("merged_into")) return fail(FaultKind::invalid, t("This gap is counted with another already"));
  if (standing(tx, to->integer("gap_id")) == from->integer("gap_id")) return fail(FaultKind::invalid, t("Choose another gap: these two are one already"));
  if (tx.run(sql::gap::merge, {{"gap_id", from->integer("gap_id")}, {"version", version}, {"merged_into", standing(tx, to->integer("gap_id"))}}) == 0)
    return fail(FaultKind::stale, t("Someone changed this gap first. Open it again to see what they did"));
  line.action = "gap.merged";
  line.after = nlohmann::json{{"into", into}}.dump();
  tx.audit(about_gap(std::move(line), reference));
  return {};
}

Result<void> reword(store::WriteTx& tx, std::string_view reference, std::int64_t version, const Asking& asking, store::AuditLine line) {
  const auto row = tx.one(sql::gap::by_reference, {{"reference", reference}});
  if (!row) return fail(FaultKind::not_found, t("There is no such gap in the register"));
  const auto changed = tx.run(sql::gap::reword, {{"gap_id", row->integer("gap_id")}, {"version", version}, {"what", asking.what}, {"for_group", asking.for_group},
                                                 {"area", asking.area}, {"same_as", same_as(asking)}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone changed this gap first. Open it again to see what they did"));
  line.action = "gap.reworded";
  line.before = json_of(gap_of(*row).asking);
  line.after = json_of(asking);
  tx.audit(about_gap(std::move(line), reference));
  return {};
}

}  // namespace stepwise::gap
