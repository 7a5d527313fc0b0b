// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <set>

#include "demo/appointments.hpp"
#include "demo/draw.hpp"
#include "practice/contact_centre/call_store.hpp"
#include "practice/rapid_response/rapid_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using rapid_response::Piece;
using rapid_response::Response;

constexpr std::uint64_t rapid_seed = 32, calls_seed = 33;
constexpr int year = 365, most = 250, left_open = 8;
constexpr std::int64_t hour = seconds(3600);

constexpr std::array<const char*, 5> happenings{"Found on the floor this morning, cold, and could not get up.", "Her husband, who helps her with everything, was taken into hospital in the night.",
                                                "Has not eaten for two days; a neighbour is worried.", "Left the gas on again. The alarm brought the fire service.", "Locked out in the rain and confused about where she lives."};
constexpr std::array<const char*, 3> small_help{"Key safe fitted, and the key given to the neighbour.", "Raised toilet seat and a rail brought the same day.", "Shopping done, heating put right, and the daughter telephoned."};
constexpr std::array<const char*, 3> urgent_help{"Stayed until the evening call could start.", "Bed brought downstairs; night visits for three days.", "Carer’s break arranged with a neighbour and a sitter."};

class Telling {
 public:
  Telling(store::WriteTx& tx, std::vector<rapid_response::Worker> workers, const rapid_response::RapidLists& lists, Date today)
      : tx_{tx}, workers_{std::move(workers)}, lists_{lists}, today_{today}, draw_{Draw::of(rapid_seed, 1, 0)} {}

  void tell() {
    const auto rows = tx_.all(sql::demo::contacts_that_led_to, {{"resolution", "rapid_response"}, {"from_at", noon(today_ - year)}, {"to_at", noon(today_)}, {"row_limit", most}});
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool open = i + left_open >= rows.size();
      tell_one(rows[i], open, static_cast<int>(rows.size() - i));
    }
    for (const auto person : touched_) tx_.touch(PersonId{person});
  }

 private:
  Response asked_for(const store::Row& row, Instant at) {
    Response response{.danger = draw_.chance(2'000) ? "now" : draw_.chance(5'500) ? "today" : "soon", .what_happened = happenings[draw_.below(happenings.size())], .who_at_risk = "The person, who lives alone.",
                      .done_so_far = "The contact centre stayed on the telephone; a neighbour is there.", .contact_reference = row.text("reference"), .team_name = row.text("team_name"), .recorded_by_name = "Amina Fairclough"};
    if (const auto team = row.maybe_integer("team_id")) response.team = TeamId{*team};
    response.reference = new_reference(draw_.random());
    return rapid_response::received(std::move(response), lists_, at);
  }

  /// Open ones come in within the last two days: some in the queue, some taken, some visited.
  void tell_one(const store::Row& row, bool open, int from_last) {
    const auto person = row.id<PersonId>("person_id");
    const Instant at = open ? tx_.now() + -hour * from_last * 5 : row.instant("received_at");
    Response response = asked_for(row, at);
    const auto& owner = workers_[draw_.below(workers_.size())].owner;
    const bool taken = !open || from_last % 3 != 0, visited = !open || from_last % 3 == 2;
    if (taken) response = rapid_response::taken(std::move(response), owner, at + hour);
    const Instant visit = at + hour * draw_.between(2, open ? 4 : 30);
    if (visited) response = rapid_response::seen(std::move(response), {visit, "Safe now. Wants to stay at home, with somebody to look in.", {visit + hour * 20, "Look in again"}});
    const std::vector<Piece> pieces = visited ? work_of(visit, owner.name) : std::vector<Piece>{};
    if (!open) {
      const bool avoided = draw_.chance(1'400);
      static constexpr std::array<const char*, 5> outcomes{"made_safe", "made_safe", "made_safe", "conversation_2", "short_term_help"};
      response = rapid_response::ended(std::move(response), {outcomes[draw_.below(outcomes.size())], "Calm and safe. The family and the neighbour know whom to call.", avoided ? "yes" : draw_.chance(9'000) ? "no" : "not_known",
                                                             avoided ? "The ambulance crew would have taken the person in." : ""}, owner.name, visit + hour * draw_.between(4, 60));
      if (*response.closed_at > tx_.now()) response.closed_at = tx_.now();
    }
    const auto id = rapid_response::insert_response(tx_, person, response, "");
    for (const auto& piece : pieces) rapid_response::insert_piece(tx_, person, id, piece, "");
    touched_.insert(person.value());
  }

  std::vector<Piece> work_of(Instant visit, const std::string& by) {
    std::vector<Piece> pieces;
    const int count = draw_.between(1, 3);
    for (int i = 0; i < count; ++i) {
      const bool small = draw_.chance(2'700);
      pieces.push_back({.done_at = visit + hour * i, .level = small ? "low_level" : draw_.chance(7'800) ? "urgent" : "emergency",
                        .what = small ? small_help[draw_.below(small_help.size())] : urgent_help[draw_.below(urgent_help.size())], .by_name = by});
    }
    return pieces;
  }

  store::WriteTx& tx_;
  std::vector<rapid_response::Worker> workers_;
  const rapid_response::RapidLists& lists_;
  Date today_;
  Draw draw_;
  std::set<std::int64_t> touched_;
};

}  // namespace

Result<void> load_demo_rapid_response(store::Store& store) {
  const auto lists = rapid_response::RapidLists::load();
  if (!lists) return tl::unexpected{lists.error()};
  const auto tx = store.read();
  if (!rapid_response::read_queue(*tx, *lists).empty()) return {};
  auto workers = rapid_response::read_workers(*tx);
  std::erase_if(workers, [](const rapid_response::Worker& worker) { return !worker.owner.team; });
  if (workers.empty()) return {};
  return store.write([&](store::WriteTx& write) -> Result<void> {
    Telling{write, std::move(workers), *lists, store.clock().today()}.tell();
    return {};
  });
}

Result<void> load_demo_calls(store::Store& store) {
  constexpr int days = 730, weekday_calls = 118, weekend_calls = 14, share_at_first = 8'350, share_gained = 390;
  const Date today = store.clock().today();
  if (!contact_centre::read_totals_between(*store.read(), today - days, today).empty()) return {};
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    Draw draw = Draw::of(calls_seed, 1, 0);
    for (int ago = days; ago >= 1; --ago) {
      const Date day = today - ago;
      const int usual = day.weekday() >= 6 ? weekend_calls : weekday_calls + (day.weekday() == 1 ? 30 : 0) + (day.month() <= 2 || day.month() == 12 ? 12 : 0);
      const int offered = usual + draw.between(-usual / 8, usual / 8);
      const int share = share_at_first + share_gained * (days - ago) / days + draw.between(-300, 300);
      contact_centre::insert_total(tx, {.reference = new_reference(draw.random()), .day = day, .offered = offered, .answered = std::min<std::int64_t>(offered, offered * share / 10'000), .came_from = "file",
                                        .recorded_at = noon(day + 1), .recorded_by_name = "Femi Yeadon"});
    }
    tx.touch(PersonId{0});
    return {};
  });
}

}  // namespace stepwise::demo
