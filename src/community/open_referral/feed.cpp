// SPDX-License-Identifier: Apache-2.0
#include "community/open_referral/feed.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "community/open_referral/reading.hpp"
#include "language/language.hpp"

namespace stepwise::open_referral {
namespace {

using nlohmann::json;

constexpr std::size_t longest_id = 100;
/// Lists and objects within each other; the standard's own documents go to eight.
constexpr int deepest = 32;

/// The text with what lies deeper told as 0: no document can exhaust the stack of whoever walks or copies it.
std::string without_depths(std::string_view text) {
  std::string out{text};
  int depth = 0;
  bool quoted = false, escaped = false;
  for (char& c : out) {
    const char was = c;
    if (depth > deepest) c = ' ';
    if (quoted) {
      quoted = escaped || was != '"';
      escaped = !escaped && was == '\\';
    } else if (was == '"') {
      quoted = true;
    } else if (was == '[' || was == '{') {
      if (++depth == deepest + 1) c = '0';
    } else if (was == ']' || was == '}') {
      depth = std::max(0, depth - 1);
    }
  }
  return out;
}

/// Bytes that are no text are left out, so that one entry's stray letter does not cost the others.
json document_of(std::string_view text) { return json::parse(without_depths(is_clean_utf8(text) ? text : clean_utf8(text)), nullptr, false); }

/// Services of a document, whatever it is, each as one object of the shape of a service.
class Services {
 public:
  void walk(const json& node) {
    if (node.is_array()) {
      for (const auto& each : node) {
        if (each.is_array()) found.push_back(each);
        else walk(each);
      }
    } else if (node.is_object() && node.contains("contents")) {
      walk(node["contents"]);
    } else if (node.is_object() && node.contains("services") && !node.contains("status")) {
      of_organisation(node);
    } else if (node.is_object() && node.contains("location") && node.contains("service")) {
      at_location(node);
    } else if (!is_other(node)) {
      found.push_back(node);
    }
  }
  std::vector<json> found;

 private:
  /// Taxonomies, their terms, and organisations told without services: no places, and no faults.
  static bool is_other(const json& node) {
    return node.is_object() && !node.contains("status") &&
           (node.contains("taxonomy_terms") || node.contains("taxonomy") || node.contains("term") || node.contains("uri") || node.contains("organization_identifiers") || node.contains("website"));
  }
  void of_organisation(const json& node) {
    json without = node;
    without.erase("services");
    if (!node["services"].is_array()) return;
    for (const auto& service : node["services"]) {
      json whole = service;
      if (whole.is_object() && !whole.contains("organization")) whole["organization"] = without;
      found.push_back(std::move(whole));
    }
  }
  void at_location(const json& node) {
    json whole = node["service"];
    if (whole.is_object()) whole["service_at_locations"] = json::array({json{{"location", node["location"]}}});
    found.push_back(std::move(whole));
  }
};

void take(const json& service, std::size_t number, const PlaceLists& lists, Feed& feed) {
  const auto refuse = [&](std::string id, std::string sentence) { feed.refused.push_back({number, std::move(id), std::move(sentence)}); };
  if (!service.is_object()) return refuse("", t("It is not a service: it holds no fields"));
  std::string id = text_of(service, "id");
  if (id.empty()) return refuse("", t("It has no id"));
  if (id.size() > longest_id) return refuse(id.substr(0, longest_id), t("Its id is longer than {0} characters", longest_id));
  const std::string status = text_of(service, "status");
  if (status != "active" && status != "inactive" && status != "defunct" && status != "temporarily closed")
    return refuse(id, t("Its status is not active, inactive, defunct or temporarily closed"));
  Entry entry;
  entry.number = number;
  entry.id = std::move(id);
  entry.ended = status == "inactive" || status == "defunct";
  entry.assured_on = Date::parse_iso(text_of(service, "assured_date"));
  entry.facts = facts_of(service, lists, entry.notes);
  if (entry.facts.name.empty()) return refuse(entry.id, t("It has no name"));
  leave_out_problems(entry.facts, lists, entry.notes);
  const auto problems = problems_of(entry.facts, lists);
  if (!problems.empty()) return refuse(entry.id, problems.front().sentence);
  feed.entries.push_back(std::move(entry));
}

/// What a second telling of a service adds to the first.
void fill(Entry& entry, const Entry& more) {
  for (const auto& field : directory::fields())
    if ((entry.facts.*field.value).empty()) entry.facts.*field.value = more.facts.*field.value;
  if (!entry.assured_on) entry.assured_on = more.assured_on;
}

void join_twice_told(std::vector<Entry>& entries) {
  std::map<std::string, std::size_t> first;
  std::vector<Entry> out;
  for (auto& entry : entries) {
    const auto [at, is_new] = first.emplace(entry.id, out.size());
    if (is_new) out.push_back(std::move(entry));
    else fill(out[at->second], entry);
  }
  entries = std::move(out);
}

}  // namespace

Result<Feed> read_feed(std::string_view text, const PlaceLists& lists) {
  const json document = document_of(text);
  if (document.is_discarded()) return fail(FaultKind::invalid, t("The file is not JSON. Ask whoever made it for the feed as Open Referral UK 3.0"));
  Services services;
  services.walk(document);
  Feed feed;
  std::size_t number = 0;
  for (const auto& service : services.found) take(service, ++number, lists, feed);
  join_twice_told(feed.entries);
  return feed;
}

void add_feed(Feed& feed, Feed more) {
  std::ranges::move(more.entries, std::back_inserter(feed.entries));
  std::ranges::move(more.refused, std::back_inserter(feed.refused));
  join_twice_told(feed.entries);
}

}  // namespace stepwise::open_referral
