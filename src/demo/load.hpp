// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "demo/world.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Someone who can sign in to the demo council. `totp_secret` is empty where the role needs no second factor; the code
/// of the moment comes from `stepwise user code NAME` or an authenticator app.
struct SignIn {
  std::string sign_in_name, password, what_for, name, role, totp_secret;
};
/// One of each role, the same for every seed. They are public: a demo council must never hold anybody real.
std::vector<SignIn> demo_sign_ins();

/// Whether the record holds the demo council.
bool is_demo(store::ReadTx& tx);
/// What the demo council of the record was made with; nothing when it holds none.
std::optional<WorldOptions> demo_options(store::ReadTx& tx);

struct Loaded {
  std::int64_t people = 0, contacts = 0, care_events = 0, staff = 0;
};
using LoadProgress = std::function<void(std::uint64_t people_done, std::uint64_t people)>;

/// Fills an empty record with the council: settings, teams, staff, people and all that happened, with an audit line a
/// batch. Without dates in `options` the last three years are made, up to yesterday by the store's clock. Stopped
/// half-way, the next call goes on where it stopped; with nothing left to do it gives zeros. Faults: a record that holds
/// other people, or a demo council made with other options.
Result<Loaded> load_demo(store::Store& store, WorldOptions options, const LoadProgress& progress);

}  // namespace stepwise::demo
