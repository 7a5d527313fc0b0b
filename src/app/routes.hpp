// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "cli/command.hpp"

namespace stepwise::app {

/// `stepwise routes`: every page that this program serves, what it needs and which roles of the record have that.
std::unique_ptr<cli::Command> routes_command();

}  // namespace stepwise::app
