// SPDX-License-Identifier: Apache-2.0
// The front door of the program: its commands, in the order that --help shows them.
#include <cstdlib>
#include <iostream>
#include <sodium.h>
#include <unistd.h>

#include "app/routes.hpp"
#include "app/serve.hpp"
#include "cli/commands.hpp"

int main(int argc, char** argv) {
  using namespace stepwise;
  std::ios::sync_with_stdio(false);
  if (sodium_init() < 0) {
    std::cerr << "stepwise: this machine gives no random numbers.\n";
    return static_cast<int>(cli::Exit::could_not);
  }
  cli::Commands commands;
  commands.push_back(app::serve_command());
  commands.push_back(cli::migrate_command());
  commands.push_back(cli::demo_command());
  commands.push_back(cli::user_command());
  commands.push_back(cli::measure_command());
  commands.push_back(cli::sql_command());
  commands.push_back(cli::cld_command());
  commands.push_back(cli::forms_command());
  commands.push_back(cli::benchmark_command());
  commands.push_back(cli::population_command());
  commands.push_back(cli::allocation_command());
  commands.push_back(cli::places_command());
  commands.push_back(cli::budget_command());
  commands.push_back(cli::audit_command());
  commands.push_back(cli::backup_command());
  commands.push_back(cli::restore_command());
  commands.push_back(cli::doctor_command());
  commands.push_back(app::routes_command());
  cli::Terminal terminal{std::cin, std::cout, std::cerr, isatty(STDERR_FILENO) != 0};
  return cli::run(argc, argv, std::move(commands), terminal);
}
