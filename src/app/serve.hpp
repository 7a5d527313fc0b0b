// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "cli/command.hpp"

namespace stepwise::app {

/// `stepwise serve`: opens the record, puts the rooms together and serves them until it is told to stop.
std::unique_ptr<cli::Command> serve_command();

}  // namespace stepwise::app
