// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "practice/progression/progression_site.hpp"
#include "practice/progression/progression_store.hpp"
#include "practice/task/task.hpp"

namespace stepwise::progression {

/// Everything that has to be done about one person, each with whose it is and the day; due or not.
std::vector<task::Task> tasks_of(const Somebody& person, const Rhythm& rhythm);
task::Source work_source();

}  // namespace stepwise::progression
