// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "cli/command.hpp"

namespace stepwise::cli {

std::unique_ptr<Command> migrate_command();
std::unique_ptr<Command> demo_command();
std::unique_ptr<Command> user_command();
std::unique_ptr<Command> measure_command();
std::unique_ptr<Command> benchmark_command();
std::unique_ptr<Command> population_command();
std::unique_ptr<Command> allocation_command();
std::unique_ptr<Command> places_command();
std::unique_ptr<Command> budget_command();
std::unique_ptr<Command> cld_command();
std::unique_ptr<Command> forms_command();
std::unique_ptr<Command> sql_command();
std::unique_ptr<Command> audit_command();
std::unique_ptr<Command> backup_command();
std::unique_ptr<Command> restore_command();
std::unique_ptr<Command> doctor_command();

}  // namespace stepwise::cli
