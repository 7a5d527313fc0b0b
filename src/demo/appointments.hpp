// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Thirteen venues with clinics, three months of Talking Points past and coming (of people whose contact led to one), a waiting
/// list, a venue that closes. Once: with venues there already it does nothing.
Result<void> load_demo_appointments(store::Store& store);

/// A year of rapid response of people whose contact led to it, a few of them open. Once.
Result<void> load_demo_rapid_response(store::Store& store);

/// Two years of calls offered and answered. Once.
Result<void> load_demo_calls(store::Store& store);

}  // namespace stepwise::demo
