// SPDX-License-Identifier: Apache-2.0
#include "demo/directory.hpp"

#include <fmt/format.h>

#include <map>

#include "access/staff_store.hpp"
#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"
#include "community/directory/change_store.hpp"
#include "community/directory/postcode_file.hpp"
#include "demo/draw.hpp"
#include "demo/load.hpp"
#include "demo/words.hpp"
#include "sql/demo.hpp"
#include "store/settings.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint64_t directory_seed = 17;
constexpr int places_a_kind = 5;
/// The middle of the invented council, on a moor, and metres there in degrees.
constexpr double middle_north = 53.95, middle_east = -2.05, metre_north = 1 / 111'195.0, metre_east = 1 / 65'430.0;

/// Where a postcode district lies from the middle, in metres east and north.
std::pair<int, int> district_at(std::string_view outward) {
  static const std::map<std::string, std::pair<int, int>, std::less<>> known{{"ZZ1", {0, 0}},         {"ZZ2", {1500, -300}},    {"ZZ5", {-400, 3100}},   {"ZZ6", {1600, 2600}},
                                                                             {"ZZ7", {2800, 4200}},   {"ZZ9", {300, -2500}},    {"ZZ10", {-1700, -3300}}, {"ZZ11", {2200, -4100}},
                                                                             {"ZZ14", {-3200, 300}},  {"ZZ15", {-4600, -1100}}, {"ZZ16", {-5200, 2200}}};
  const auto found = known.find(outward);
  return found == known.end() ? std::pair{0, 0} : found->second;
}

/// Every postcode has a spot within 900 metres of its district's middle, always the same.
directory::Point spot_of(std::string_view postcode) {
  const auto [east, north] = district_at(postcode.substr(0, postcode.find(' ')));
  std::uint64_t mixed = 7;
  for (const char c : postcode) mixed = mixed * 1'000'003 + static_cast<unsigned char>(c);
  Draw draw{mixed};
  return {middle_north + (north + draw.between(-900, 900)) * metre_north, middle_east + (east + draw.between(-900, 900)) * metre_east};
}

struct Template {
  std::string kind, name, what, for_whom, access, lacks, cost_kind, cost, times, welcome, inclusion, join, building;
};

Result<std::vector<Template>> templates() {
  const auto text = read_shared("lists/demo/community.csv");
  if (!text) return tl::unexpected{text.error()};
  std::vector<Template> all;
  const auto read = read_csv(*text, [&](std::size_t line, std::span<const std::string> c) {
    if (line > 1 && c.size() == 13) all.push_back({c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12]});
  });
  if (!read) return tl::unexpected{read.error()};
  return all;
}

std::string filled(std::string text, std::string_view slot, std::string_view with) {
  for (std::size_t at; (at = text.find(slot)) != std::string::npos;) text.replace(at, slot.size(), with);
  return text;
}

class Furnishing {
 public:
  Furnishing(store::WriteTx& tx, const Words& words, const directory::PlaceLists& lists, Date today) : tx_{tx}, words_{words}, lists_{lists}, today_{today} {
    line_.actor_name = "Demo council";
    line_.role = "program";
  }

  Result<void> furnish(const std::vector<Template>& kinds) {
    for (const auto& kind : kinds)
      for (int i = 0; i < places_a_kind; ++i)
        if (auto added = add(kind); !added) return added;
    tell_postcodes();
    return tell_what_waits().and_then([&] { return settings(); });
  }

 private:
  directory::Facts facts_of(const Template& kind) {
    const auto& districts = words_.section("districts");
    const auto district = split(districts[at_++ % districts.size()], '|');
    const std::string welcomer = words_.pick("staff.given", draw_) + " " + words_.pick("staff.family", draw_);
    const auto first = welcomer.substr(0, welcomer.find(' '));
    const auto told = [&](const std::string& text) { return filled(filled(filled(text, "{place}", district[0]), "{welcomer}", first), "{given}", first); };
    directory::Facts f;
    f.kind = kind.kind;
    f.name = told(kind.name);
    f.what_happens = told(kind.what);
    f.for_whom = kind.for_whom;
    std::map<std::string, bool> access;
    for (const auto& code : directory::codes_of(kind.access)) access[code] = true;
    for (const auto& code : directory::codes_of(kind.lacks)) access[code] = false;
    f.access_facts = directory::write_access(access);
    f.cost_kind = kind.cost_kind;
    f.cost = kind.cost;
    f.sessions = kind.times;
    f.welcome = told(kind.welcome);
    f.welcomer = welcomer;
    f.inclusion_note = told(kind.inclusion);
    f.how_to_join = told(kind.join);
    f.phone = fmt::format("01632 960{:03}", draw_.between(0, 999));
    f.meets = kind.building.empty() ? (kind.what.find("telephone") == std::string::npos && kind.name.find("telephone") == std::string::npos ? "at_home" : "telephone") : "in_person";
    f.postcode = fmt::format("{} {}{}{}", district[2], draw_.between(1, 9), letter(), letter());
    if (kind.building.empty()) {
      f.hide_address = "yes";
    } else {
      f.building = std::string{district[0]} + " " + kind.building;
      f.address = fmt::format("{} {} {}, {}", draw_.between(1, 90), words_.pick("street.names", draw_), words_.pick("street.kinds", draw_), district[0]);
    }
    return directory::tidied(std::move(f), lists_);
  }

  char letter() { return "ABDEFGHJLNPQRSTUWXYZ"[draw_.below(20)]; }

  Result<void> add(const Template& kind) {
    const auto facts = facts_of(kind);
    const auto reference = directory::add_place(tx_, random_, facts, "", directory::Origin::program, line_);
    if (!reference) return tl::unexpected{reference.error()};
    references_.push_back(*reference);
    postcodes_.emplace(facts.postcode, spot_of(facts.postcode));
    const int age = draw_.chance(8500) ? draw_.between(1, 80) : draw_.between(95, 240);
    const char* how[] = {"telephoned", "visited", "owner", "emailed"};
    return directory::check_place(tx_, *reference, {today_ - age, how[draw_.below(4)], "", words_.pick("staff.given", draw_) + " " + words_.pick("staff.family", draw_)}, line_);
  }

  void tell_postcodes() {
    for (const auto& row : tx_.all(sql::demo::person_postcodes, {}))
      if (const auto code = directory::tidy_postcode(row.text("postcode"))) postcodes_.emplace(*code, spot_of(*code));
    for (const auto& district : words_.section("districts")) {
      const std::string code = std::string{split(district, '|')[2]} + " 1AA";
      postcodes_.emplace(code, spot_of(code));
    }
    directory::keep_postcodes(tx_, {postcodes_.begin(), postcodes_.end()}, line_);
  }

  /// Two owners who changed theirs, a new place that a worker found, one to look at again, one closed.
  Result<void> tell_what_waits() {
    const auto change = [&](std::size_t which, std::string_view who, std::string_view note, const std::function<void(directory::Facts&)>& how) {
      auto of = directory::place(tx_, references_[which]);
      directory::Facts facts = of->facts;
      how(facts);
      return directory::propose(tx_, random_, {of, facts, directory::Origin::owner, std::string{who}, std::string{note}, ""}, line_);
    };
    if (auto one = change(10, "Treasurer of the lunch club", "We have moved the day because the cook has changed hers.", [](directory::Facts& f) { f.sessions = "Wednesday 12:00 to 14:00"; f.cost = "£7 for two courses"; }); !one)
      return tl::unexpected{one.error()};
    if (auto two = change(21, "Leader of the garden", "There is a ramp now.", [](directory::Facts& f) { f.access_facts = "accessible_toilet=yes,learning_disability_friendly=yes,quiet=yes,step_free=yes"; }); !two)
      return tl::unexpected{two.error()};
    directory::Facts found = directory::place(tx_, references_.back())->facts;
    found.name = "Old Minster bell ringers";
    found.kind = "group";
    found.what_happens = "Ringing, climbing and a drink after. Learners every week.";
    found.sessions = "Friday 19:00 to 20:30";
    found.meets = "in_person";
    found.hide_address.clear();
    auto by = line_;
    if (const auto worker = access::staff_by_sign_in_name(tx_, demo_sign_ins().front().sign_in_name)) by.actor = worker->id, by.actor_name = worker->name, by.role = worker->role;
    if (auto three = directory::propose(tx_, random_, {std::nullopt, found, directory::Origin::staff, by.actor_name, "Somebody told me about it at the front door.", ""}, by); !three) return tl::unexpected{three.error()};
    auto flag = line_;
    flag.actor_name = "Introductions";
    return directory::flag_for_checking(tx_, references_[4], "Two introductions never happened", flag)
        .and_then([&] { return directory::close_place(tx_, references_[33], today_ - 20, "The hall was sold and no other was found", line_); });
  }

  Result<void> settings() {
    store::set_setting(tx_, directory::public_setting, "yes", line_);
    for (const auto& sign_in : demo_sign_ins())
      if (const auto found = access::staff_by_sign_in_name(tx_, sign_in.sign_in_name); found && found->role == "team_manager" && found->team)
        for (const auto& team : access::list_teams(tx_))
          if (team.id == *found->team) store::set_setting(tx_, "directory.team", team.reference, line_);
    return {};
  }

  store::WriteTx& tx_;
  const Words& words_;
  const directory::PlaceLists& lists_;
  Date today_;
  SeededRandom random_{directory_seed};
  Draw draw_{directory_seed + 1};
  store::AuditLine line_;
  std::size_t at_ = 0;
  std::vector<std::string> references_;
  std::map<std::string, directory::Point> postcodes_;
};

}  // namespace

Result<void> load_demo_directory(store::Store& store) {
  if (directory::newest_change(*store.read()) > 0) return {};
  const auto words = Words::load();
  if (!words) return tl::unexpected{words.error()};
  const auto lists = directory::PlaceLists::load();
  if (!lists) return tl::unexpected{lists.error()};
  const auto kinds = templates();
  if (!kinds) return tl::unexpected{kinds.error()};
  return store.write([&](store::WriteTx& tx) { return Furnishing{tx, *words, *lists, store.clock().today()}.furnish(*kinds); });
}

}  // namespace stepwise::demo
