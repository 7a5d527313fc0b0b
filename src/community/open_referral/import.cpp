// SPDX-License-Identifier: Apache-2.0
#include "community/open_referral/import.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "community/directory/change_store.hpp"
#include "community/open_referral/terms.hpp"
#include "language/language.hpp"
#include "sql/open_referral.hpp"

namespace stepwise::open_referral {
namespace {

using directory::Origin;
using nlohmann::json;

class Taking {
 public:
  Taking(store::WriteTx& tx, Random& random, std::string_view source, store::AuditLine line) : tx_{tx}, random_{random}, line_{std::move(line)} {
    load.source = source;
    load.loaded_by_name = line_.actor_name;
    load.loaded_at = tx.now();
  }

  Result<void> take(const Entry& entry) {
    for (const auto& note : entry.notes) say(entry, "noted", note);
    const auto before = tx_.one(sql::open_referral::entry_by_id, {{"source", load.source}, {"external_id", entry.id}});
    if (!before) return add(entry);
    const auto place = directory::place_by_id(tx_, before->integer("place_id"));
    return place ? change(entry, *place, directory::facts_from_json(before->text("facts"))) : add(entry);
  }

  Load load;

 private:
  void say(const Entry& entry, std::string outcome, std::string sentence) {
    if (load.lines.size() < most_lines) load.lines.push_back({entry.number, entry.id, entry.facts.name, std::move(outcome), std::move(sentence)});
  }

  void remember(const Entry& entry, std::int64_t place_id) {
    tx_.run(sql::open_referral::entry_upsert, {{"source", load.source}, {"external_id", entry.id}, {"place_id", place_id}, {"facts", facts_json(entry.facts)}, {"taken_at", tx_.now()}});
  }

  Result<void> add(const Entry& entry) {
    if (entry.ended) {
      ++load.unchanged;
      say(entry, "noted", t("It has ended, so it was not added"));
      return {};
    }
    const auto reference = directory::add_place(tx_, random_, entry.facts, "", Origin::feed, line_);
    if (!reference) return tl::unexpected{reference.error()};
    const auto place = directory::place(tx_, *reference);
    remember(entry, place->id);
    ++load.added;
    return assure(entry, *place);
  }

  Result<void> change(const Entry& entry, const directory::Place& place, const Facts& base) {
    if (place.closed_on) {
      ++load.unchanged;
      if (!entry.ended) say(entry, "noted", t("It is closed here, and its feed says that it is not. Open it again if that is so"));
      return {};
    }
    if (entry.ended) {
      ++load.changed;
      return directory::close_place(tx_, place.reference, tx_.now().london_date(), t("Its feed says that it has ended"), line_);
    }
    const auto merged = merge(base, place.facts, entry.facts);
    const bool differs = merged.facts != place.facts;
    if (differs)
      if (auto saved = directory::save_place(tx_, place.reference, place.version, merged.facts, Origin::feed, load.source, line_); !saved) return saved;
    if (!merged.conflicts.empty())
      if (auto asked = ask(entry, place.reference, merged); !asked) return asked;
    ++(merged.conflicts.empty() ? differs ? load.changed : load.unchanged : load.waiting);
    remember(entry, place.id);
    return assure(entry, place);
  }

  /// Fields that both sides changed wait, with the feed's words, until somebody decides.
  Result<void> ask(const Entry& entry, const std::string& reference, const directory::Merged& merged) {
    const auto now = directory::place(tx_, reference);
    Facts theirs = now->facts;
    std::string names;
    for (const auto* field : merged.conflicts) {
      theirs.*field->value = entry.facts.*field->value;
      names += (names.empty() ? "" : ", ") + t(field->label).str();
    }
    const std::string token = uuid_of(load.source + "/" + entry.id + "/" + facts_json(theirs) + facts_json(now->facts));
    auto by = line_;
    by.actor.reset();
    const auto asked = directory::propose(tx_, random_, {now, theirs, Origin::feed, load.source, "", token}, by);
    if (!asked) return tl::unexpected{asked.error()};
    say(entry, "waiting", t("Changed here and in the feed: {0}. What the feed says waits for approval", names));
    return {};
  }

  Result<void> assure(const Entry& entry, const directory::Place& place) {
    if (!entry.assured_on || *entry.assured_on > tx_.now().london_date() || (place.checked_on && *place.checked_on >= *entry.assured_on)) return {};
    return directory::check_place(tx_, place.reference, {*entry.assured_on, "owner", "", load.source}, line_);
  }

  store::WriteTx& tx_;
  Random& random_;
  store::AuditLine line_;
};

std::string lines_json(const std::vector<Line>& lines) {
  auto all = json::array();
  for (const auto& line : lines) all.push_back({{"number", line.number}, {"id", line.id}, {"name", line.name}, {"outcome", line.outcome}, {"sentence", line.sentence}});
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

Load counts_of(const store::Row& row) {
  return {row.text("reference"), row.text("source"), row.text("loaded_by_name"), row.instant("loaded_at"), row.integer("added"), row.integer("changed"), row.integer("unchanged"),
          row.integer("waiting"), row.integer("refused"), {}};
}

Load load_of(const store::Row& row) {
  Load load = counts_of(row);
  const auto lines = json::parse(row.text("report"), nullptr, false);
  if (!lines.is_array()) return load;
  for (const auto& each : lines) load.lines.push_back({each.value("number", std::size_t{0}), each.value("id", ""), each.value("name", ""), each.value("outcome", ""), each.value("sentence", "")});
  return load;
}

/// What somebody has to decide first, then what was not taken.
void put_in_order(std::vector<Line>& lines) {
  const auto rank = [](const Line& line) { return line.outcome == "waiting" ? 0 : line.outcome == "refused" ? 1 : 2; };
  std::ranges::stable_sort(lines, {}, rank);
}

void keep(store::WriteTx& tx, Load& load, Random& random, store::AuditLine line) {
  load.reference = new_reference(random);
  tx.run(sql::open_referral::load_insert,
         {{"place_feed_load_id", tx.next_id("place_feed_load")}, {"reference", load.reference}, {"source", load.source}, {"loaded_at", load.loaded_at}, {"loaded_by_name", load.loaded_by_name},
          {"added", load.added}, {"changed", load.changed}, {"unchanged", load.unchanged}, {"waiting", load.waiting}, {"refused", load.refused}, {"report", lines_json(load.lines)}});
  line.action = "place_feed.taken";
  line.subject = "place_feed_load:" + load.reference;
  line.after = json{{"source", load.source}, {"added", load.added}, {"changed", load.changed}, {"unchanged", load.unchanged}, {"waiting", load.waiting}, {"refused", load.refused}}.dump();
  tx.audit(line);
}

}  // namespace

Result<Load> take_feed(store::Store& store, Random& random, const Feed& feed, std::string_view source, store::AuditLine line) {
  return store.write([&](store::WriteTx& tx) -> Result<Load> {
    Taking taking{tx, random, source, line};
    taking.load.refused = static_cast<std::int64_t>(feed.refused.size());
    for (std::size_t i = 0; i < feed.refused.size() && i < most_lines; ++i)
      taking.load.lines.push_back({feed.refused[i].number, feed.refused[i].id, "", "refused", feed.refused[i].sentence});
    for (const auto& entry : feed.entries)
      if (auto taken = taking.take(entry); !taken) return tl::unexpected{taken.error()};
    put_in_order(taking.load.lines);
    keep(tx, taking.load, random, line);
    return std::move(taking.load);
  });
}

std::optional<Load> load_by_reference(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::open_referral::load_by_reference, {{"reference", reference}});
  return row ? std::optional{load_of(*row)} : std::nullopt;
}

std::vector<Load> recent_loads(store::ReadTx& tx, int limit) {
  std::vector<Load> out;
  for (const auto& row : tx.all(sql::open_referral::recent_loads, {{"row_limit", limit}})) out.push_back(counts_of(row));
  return out;
}

}  // namespace stepwise::open_referral
