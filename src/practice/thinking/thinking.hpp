// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/problem.hpp"
#include "practice/progression/progression.hpp"
#include "practice/thinking/tool.hpp"

namespace stepwise::thinking {

struct Cell {
  std::string column = {}, text = {};   ///< choices by code, money in pence
  friend bool operator==(const Cell&, const Cell&) = default;
};
/// One thing that was said: a line of a list, or a row. It keeps its reference from version to version.
struct Entry {
  std::int64_t id = 0;        ///< 0: not on record yet
  std::string reference = {};      ///< "": new
  std::string part = {};
  std::vector<Cell> cells = {};
  std::string_view cell(std::string_view column) const;
  /// Said the same, in the same part.
  bool same_as(const Entry& other) const { return part == other.part && cells == other.cells; }
};

/// Who looks after a page, as of the day it was given to them.
using Owner = progression::Owner;

/// A living page: what it says now, or said in one of its versions.
struct Page {
  std::int64_t id = 0;
  std::string reference = {}, tool = {};
  std::int64_t version = 1;
  std::string title = {};                   ///< of a tool that a person may have several of
  std::string voice = {};                   ///< voices(): in whose words
  std::string took_part = {}, share_with = {};   ///< as written
  std::optional<Date> next_look_on = {};
  std::optional<Date> put_away_on = {};     ///< no longer used; kept
  Owner owner = {};
  Instant begun_at = {}, saved_at = {};
  std::string saved_by = {};
  bool of_carer = false;                    ///< said as somebody who looks after somebody: only for those who support carers
  std::vector<Entry> entries = {};          ///< in order, contributors among them
};
std::vector<const Entry*> entries_of(const Page& page, std::string_view part);

/// One thing that somebody found out with the person, as other rooms read it.
struct Finding {
  std::string reference = {}, page = {}, tool = {}, part = {};
  std::string words = {};
  Sense sense = Sense::plain;
  Date on = {};                             ///< the day of the version it stands in
  bool of_carer = false;                    ///< its page is
};
/// What an entry says, standing alone: the line, or what its row says first.
std::string words_of(const Part& part, const Entry& entry);
/// Everything a page says but who helped to write it.
std::vector<Finding> findings_of(const Page& page);

/// Gives new entries the references of those that were there before: the same words, else words that are mostly the same
/// in the same part. A reference is given once. What is left without one is new.
void keep_references(const std::vector<Entry>& before, std::vector<Entry>& now);

/// What stops a page from being kept: nothing written at all, in whose words, a day to look again that is not to come.
/// `parts`: those that were asked about.
std::vector<Problem> problems_of(const Tool& tool, const std::vector<const Part*>& parts, const Page& page, Date today);

/// Money in a week, and pieces, by how they are met.
struct WeekKind {
  std::string_view code;
  int pieces = 0;
  Money weekly = {};
};
/// One line for each of `week_kinds`, in that order, and a last one (code "") for pieces of which nobody said.
std::vector<WeekKind> totals_of_week(const Page& page);
std::optional<Money> cost_of(const Entry& entry);

/// The first parts of a profile and the seven sections of About Me that they tell, in the published order.
struct AboutMeSection {
  Message title;
  std::vector<std::string_view> parts = {};   ///< of the profile
};
std::vector<AboutMeSection> about_me_sections();

/// The page of a tool in use now; nothing when there is none. Of several, the one saved last. What somebody keeps as a carer stands
/// apart from what they keep about themselves: one is never taken for the other.
const Page* in_use(const std::vector<Page>& pages, std::string_view tool, bool as_carer = false);

}  // namespace stepwise::thinking
