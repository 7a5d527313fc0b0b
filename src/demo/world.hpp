// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "demo/journey.hpp"
#include "demo/words.hpp"
#include "practice/front_door/contact.hpp"
#include "practice/person/person.hpp"

namespace stepwise::demo {

/// Which council to make. The same options make the same council, to the byte, on every machine.
struct WorldOptions {
  std::uint64_t seed = 1;
  std::int64_t people = 5'000;
  Date from, to;   ///< first and last day on which people get in touch; load_demo takes the usual ones when not set
  std::string council = "Marlbeck City Council";
  std::string colour = "#00594c";
  bool rooms = true;       ///< with what the rooms add afterwards, which no file of the world tells
};
/// Three years that end the day before `today`.
WorldOptions usual_world(Date today);
/// What is amiss with the options, as a sentence that says what to do.
Result<void> check(const WorldOptions& options);

struct TeamSpec {
  std::string reference, name;
};
struct StaffSpec {
  std::string reference, name, sign_in_name, role;  ///< role: a key of access::shipped_roles
  int team = 0;
};
struct ProviderSpec {
  std::string name, location;  ///< location: shaped like a registration number, of no real place
  ProviderKind kind = ProviderKind::home;
};
struct District {
  std::string name, outward;
  int locality = 0;
};

/// Someone this person is close to: on record (`other` is that person's number) or only named.
struct Relation {
  std::optional<std::int64_t> other;
  person::Relationship facts;
  std::string reverse_kind;
};
struct ContactSpec {
  front_door::Contact contact;  ///< ids of worker and team are left for whoever keeps it
  int worker = 0, team = 0;     ///< places in staff() and teams()
};
struct CareSpec {
  CareStep step;
  std::string reference, description;
  int worker = 0, provider = -1;  ///< places in staff() and providers()
  bool conversation = false;
};
/// One invented person and what happened.
struct PersonSpec {
  std::int64_t number = 0;
  Instant made_at;
  person::NewPerson record;
  int team = 0;
  std::vector<Relation> relations;  ///< to people on record: each pair once, with the later of the two
  std::vector<ContactSpec> contacts;
  std::vector<CareSpec> care;
};

/// The invented council. Its people are made a block at a time, each block from the seed and its own number alone, so
/// that any number of threads make the same council.
class World {
 public:
  /// `options` must pass `check`.
  World(WorldOptions options, const Words& words);

  const WorldOptions& options() const { return options_; }
  const Words& words() const { return words_; }
  const std::vector<TeamSpec>& teams() const { return teams_; }
  const std::vector<StaffSpec>& staff() const { return staff_; }
  const std::vector<ProviderSpec>& providers() const { return providers_; }
  const std::vector<District>& districts() const { return districts_; }
  const Flow& flow() const { return flow_; }

  static constexpr std::int64_t block_size = 16;
  std::int64_t blocks() const { return (options_.people + block_size - 1) / block_size; }
  /// The people of a block. Households and namesakes never cross blocks.
  std::vector<PersonSpec> block(std::int64_t index) const;

  /// A member of a team.
  int worker_of(int team, Draw& draw) const;
  /// A provider of a kind.
  int provider_of(ProviderKind kind, Draw& draw) const;

 private:
  void make_staff();
  void make_providers();
  WorldOptions options_;
  const Words& words_;
  Calendar calendar_;
  Flow flow_;
  std::vector<TeamSpec> teams_;
  std::vector<StaffSpec> staff_;
  std::vector<ProviderSpec> providers_;
  std::vector<District> districts_;
};

/// The last day of the last whole quarter up to a day: where the return that is due ends.
Date last_quarter_end(Date day);

/// A number of the range kept for tests (999), with its check digit; "" where neither of two candidates has one.
std::string test_nhs_number(std::int64_t index);

}  // namespace stepwise::demo
