// SPDX-License-Identifier: Apache-2.0


#include "access/council.hpp"
#include "access/password.hpp"
#include "access/roles.hpp"
#include "access/totp.hpp"
#include "base/text.hpp"
#include "demo/afterwards.hpp"
#include "demo/cld_of_world.hpp"
#include "demo/load.hpp"
#include "demo/populations.hpp"
#include "demo/record_writer.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <future>
#include <map>
#include "performance/population/population_store.hpp"
#include "sql/demo.hpp"
#include "store/settings.hpp"

namespace stepwise::demo {
namespace {

constexpr std::string_view password = "Larks-over-Beckside-22";
constexpr std::string_view options_setting = "demo.options", done_setting = "demo.blocks_done";
constexpr std::int64_t blocks_a_batch = 64;
constexpr std::uint64_t second_factor_stream = 106, house_stream = 107;

access::Actor loader() { return {StaffId{0}, "Demo council", "program", ""}; }

store::AuditLine line(std::string action) {
  store::AuditLine line;
  line.actor_name = "Demo council";
  line.role = "program";
  line.action = std::move(action);
  line.reason = "Loading the demo council";
  return line;
}

std::string words_of(const WorldOptions& options) {
  return fmt::format("seed {} people {} from {} to {}", options.seed, options.people, options.from.iso(), options.to.iso());
}

/// The options a load began with, read back from its setting.
WorldOptions options_from(std::string_view words, WorldOptions options) {
  const auto parts = split(words, ' ');
  if (parts.size() != 8) return options;
  options.seed = static_cast<std::uint64_t>(parse_number(parts[1]).value_or(1));
  options.people = parse_number(parts[3]).value_or(options.people);
  options.from = Date::parse_iso(parts[5]).value_or(options.from);
  options.to = Date::parse_iso(parts[7]).value_or(options.to);
  return options;
}

/// Fills in dates that were not given: those of a load already begun, or the usual ones.
WorldOptions with_dates(store::ReadTx& tx, WorldOptions options, Date today) {
  if (options.to != Date{}) return options;
  const WorldOptions usual = usual_world(today);
  options.from = usual.from;
  options.to = usual.to;
  const std::string begun = store::setting(tx, options_setting);
  return begun.empty() ? options : options_from(begun, options);
}

/// Always the same, so that an authenticator app need be set up once.
std::string second_factor_of(const World& world, const StaffSpec& staff) {
  Draw draw = Draw::of(1, second_factor_stream, static_cast<std::uint64_t>(&staff - world.staff().data()));
  return access::new_totp_secret(draw.random());
}

bool needs_second_factor(std::string_view role) {
  for (const auto& shipped : access::shipped_roles())
    if (shipped.key == role) return shipped.needs_second_factor;
  return false;
}

std::string role_label(std::string_view role) {
  for (const auto& shipped : access::shipped_roles())
    if (shipped.key == role) return shipped.label;
  return std::string{role};
}

/// Whether there is anything to do, and where to go on.
Result<std::int64_t> blocks_done(store::ReadTx& tx, const WorldOptions& options) {
  const std::string loaded = store::setting(tx, options_setting);
  if (loaded == words_of(options)) return parse_number(store::setting(tx, done_setting, "0")).value_or(0);
  if (!loaded.empty())
    return fail(FaultKind::invalid, "This record holds another demo council (" + loaded + "). Use those options, or an empty folder.");
  if (tx.one(sql::demo::any_person, {})->integer("rows") > 0)
    return fail(FaultKind::invalid, "This record already holds people. The demo council goes only into an empty record: give another folder.");
  return -1;
}

Result<void> set_council(store::WriteTx& tx, const WorldOptions& options) {
  const access::Council before = access::read_council(tx);
  access::Council council = before;
  council.name = options.council;
  council.colour = options.colour;
  council.la_code = world_la_code;
  return access::change_council(tx, loader(), before, council);
}

void keep_populations(store::WriteTx& tx, const WorldOptions& options) {
  store::AuditLine by = line("population.loaded");
  by.subject = "populations";
  population::keep_estimates(tx, world_populations(options), by);
}

Result<TeamId> add_team(store::WriteTx& tx, Random& random, const std::string& name) {
  for (const auto& team : access::list_teams(tx))
    if (team.name == name) return team.id;
  return access::create_team(tx, random, loader(), name);
}

Result<StaffId> add_staff(store::WriteTx& tx, Random& random, const StaffSpec& spec, TeamId team, const std::string& hash) {
  access::NewStaff staff;
  staff.sign_in_name = spec.sign_in_name;
  staff.name = spec.name;
  staff.role = spec.role;
  staff.team = team;
  staff.password_hash = hash;
  staff.must_change_password = false;
  return access::create_staff(tx, random, loader(), staff);
}

/// Settings, roles, teams and staff, in one transaction.
Result<Places> open_house(store::WriteTx& tx, const World& world, const std::string& hash) {
  access::write_shipped_roles(tx);
  if (auto set = set_council(tx, world.options()); !set) return tl::unexpected<Fault>{set.error()};
  keep_populations(tx, world.options());
  Draw draw = Draw::of(world.options().seed, house_stream, 0);
  Places places;
  for (const auto& team : world.teams()) {
    auto id = add_team(tx, draw.random(), team.name);
    if (!id) return tl::unexpected<Fault>{id.error()};
    places.teams.push_back(*id);
  }
  for (const auto& spec : world.staff()) {
    auto id = add_staff(tx, draw.random(), spec, places.teams[static_cast<std::size_t>(spec.team)], hash);
    if (!id) return tl::unexpected<Fault>{id.error()};
    if (needs_second_factor(spec.role))
      tx.run(sql::demo::staff_second_factor, {{"staff_id", *id}, {"totp_secret", second_factor_of(world, spec)}});
    places.staff.push_back(*id);
  }
  store::set_setting(tx, options_setting, words_of(world.options()), line("setting.changed"));
  store::set_setting(tx, done_setting, "0", line("setting.changed"));
  store::set_setting(tx, "languages", "en,cy", line("setting.changed"));
  return places;
}

/// Where teams and staff stand that an earlier, stopped load made.
Result<Places> find_house(store::ReadTx& tx, const World& world) {
  std::map<std::string, TeamId> teams;
  for (const auto& team : access::list_teams(tx)) teams.emplace(team.name, team.id);
  Places places;
  for (const auto& team : world.teams()) {
    const auto at = teams.find(team.name);
    if (at == teams.end()) return fail(FaultKind::invalid, "A team of the demo council is gone. Load it into an empty folder.");
    places.teams.push_back(at->second);
  }
  for (const auto& spec : world.staff()) {
    const auto staff = access::staff_by_sign_in_name(tx, spec.sign_in_name);
    if (!staff) return fail(FaultKind::invalid, "Somebody of the demo council is gone. Load it into an empty folder.");
    places.staff.push_back(staff->id);
  }
  return places;
}

std::vector<PersonSpec> people_of(const World& world, std::int64_t from, std::int64_t until) {
  std::vector<PersonSpec> people;
  for (std::int64_t block = from; block < until; ++block)
    for (auto& person : world.block(block)) people.push_back(std::move(person));
  return people;
}

Result<Loaded> keep_batch(store::Store& store, const World& world, const Places& places, const std::vector<PersonSpec>& people, std::int64_t until) {
  return store.write([&](store::WriteTx& tx) -> Result<Loaded> {
    const Loaded batch = keep_people(tx, world, places, people);
    store::AuditLine loaded = line("demo.loaded");
    loaded.after = fmt::format(R"({{"people":{},"contacts":{},"care_events":{}}})", batch.people, batch.contacts, batch.care_events);
    tx.audit(loaded);
    store::set_setting(tx, done_setting, std::to_string(until), line("setting.changed"));
    return batch;
  });
}

Result<Places> house(store::Store& store, const World& world, std::int64_t done) {
  if (done >= 0) return find_house(*store.read(), world);
  const std::string hash = access::hash_password(password);
  return store.write([&](store::WriteTx& tx) { return open_house(tx, world, hash); });
}

/// Makes the next batch of people while this one is kept.
Result<Loaded> fill(store::Store& store, const World& world, const Places& places, std::int64_t from, const LoadProgress& progress) {
  Loaded all;
  all.staff = static_cast<std::int64_t>(world.staff().size());
  const auto batch_end = [&](std::int64_t start) { return std::min(start + blocks_a_batch, world.blocks()); };
  auto next = std::async(std::launch::async, people_of, std::cref(world), from, batch_end(from));
  while (from < world.blocks()) {
    const auto people = next.get();
    const std::int64_t until = batch_end(from);
    next = std::async(std::launch::async, people_of, std::cref(world), until, batch_end(until));
    const auto kept = keep_batch(store, world, places, people, until);
    if (!kept) return tl::unexpected<Fault>{kept.error()};
    all.people += kept->people;
    all.contacts += kept->contacts;
    all.care_events += kept->care_events;
    from = until;
    const auto so_far = std::min(until * World::block_size, world.options().people);
    if (progress) progress(static_cast<std::uint64_t>(so_far), static_cast<std::uint64_t>(world.options().people));
  }
  return all;
}

/// What was loaded, once what the rooms add is there too.
Result<Loaded> with_afterwards(store::Store& store, Result<Loaded> loaded, bool rooms) {
  if (!loaded || !rooms) return loaded;
  if (const auto rooms = load_afterwards(store); !rooms) return tl::unexpected<Fault>{rooms.error()};
  return loaded;
}

}  // namespace

std::vector<SignIn> demo_sign_ins() {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> roles{{
      {"contact_worker", "takes contacts"}, {"practitioner", "visits and assesses"}, {"support_planner", "plans with people, what they want first"},
      {"team_manager", "a team's work and figures"},
      {"analyst", "every figure"}, {"director", "is it working"}, {"administrator", "people who sign in, roles, settings"}}};
  const auto words = Words::load();
  if (!words) return {};
  const World world{usual_world(*Date::from_parts(2026, 1, 1)), *words};
  std::vector<SignIn> sign_ins;
  for (const auto& [role, what] : roles) {
    const auto at = std::ranges::find(world.staff(), role, &StaffSpec::role);
    const std::string secret = needs_second_factor(role) ? second_factor_of(world, *at) : "";
    std::string what_for = fmt::format("{}: {}", role_label(role), what);
    if (!secret.empty()) what_for += fmt::format(" (code: stepwise user code {})", at->sign_in_name);
    sign_ins.push_back({at->sign_in_name, std::string{password}, std::move(what_for), at->name, role_label(role), secret});
  }
  return sign_ins;
}

std::optional<WorldOptions> demo_options(store::ReadTx& tx) {
  const std::string begun = store::setting(tx, options_setting);
  return begun.empty() ? std::nullopt : std::optional{options_from(begun, {})};
}

bool is_demo(store::ReadTx& tx) { return !store::setting(tx, options_setting).empty(); }

Result<Loaded> load_demo(store::Store& store, WorldOptions options, const LoadProgress& progress) {
  options = with_dates(*store.read(), std::move(options), store.clock().today());
  if (auto sound = check(options); !sound) return tl::unexpected<Fault>{sound.error()};
  const auto words = Words::load();
  if (!words) return tl::unexpected<Fault>{words.error()};
  const World world{std::move(options), *words};
  const auto done = blocks_done(*store.read(), world.options());
  if (!done) return tl::unexpected<Fault>{done.error()};
  if (*done >= world.blocks()) return with_afterwards(store, Loaded{}, world.options().rooms);
  const auto places = house(store, world, *done);
  if (!places) return tl::unexpected<Fault>{places.error()};
  return with_afterwards(store, fill(store, world, *places, std::max<std::int64_t>(0, *done), progress), world.options().rooms);
}

}  // namespace stepwise::demo
