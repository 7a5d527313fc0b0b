// SPDX-License-Identifier: Apache-2.0
// The one file that knows CLI11.
#include <CLI/CLI.hpp>
#include <condition_variable>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <list>
#include <mutex>

#include "cli/command.hpp"

namespace stepwise::cli {
namespace {

class Cli11Syntax final : public Syntax {
 public:
  explicit Cli11Syntax(CLI::App& app) : app_{app} {}
  void option(const std::string& names, std::string& into, const std::string& help) override { app_.add_option(names, into, help)->capture_default_str(); }
  void option(const std::string& names, std::optional<std::string>& into, const std::string& help) override { app_.add_option(names, into, help); }
  void option(const std::string& names, std::int64_t& into, const std::string& help) override { app_.add_option(names, into, help)->capture_default_str(); }
  void flag(const std::string& names, bool& into, const std::string& help) override { app_.add_flag(names, into, help); }
  void argument(const std::string& name, std::string& into, const std::string& help, bool required) override { app_.add_option(name, into, help)->required(required); }
  void arguments(const std::string& name, std::vector<std::string>& into, const std::string& help, bool required) override {
    app_.add_option(name, into, help)->required(required);
  }
  Syntax& verb(const std::string& name, const std::string& help, bool& chosen) override {
    CLI::App* verb = app_.add_subcommand(name, help);
    app_.require_subcommand(1);
    verb->callback([&chosen] { chosen = true; });
    return verbs_.emplace_back(*verb);
  }
  void verbs_are_optional() override { app_.require_subcommand(0, 1); }

 private:
  CLI::App& app_;
  std::list<Cli11Syntax> verbs_;
};

constexpr const char* exit_codes =
    "Exit codes: 0 done; 1 done, and something wrong was found; 2 the command was not understood; 3 it could not be done; "
    "4 a file checked has failures.";

CLI::App* deepest(CLI::App& app) {
  CLI::App* shown = &app;
  for (auto chosen = shown->get_subcommands(); !chosen.empty(); chosen = shown->get_subcommands()) shown = chosen.front();
  return shown;
}

/// "stepwise measure": the words that lead to a command, without its own.
std::string words_before(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  if (parent == nullptr) return "";
  const std::string before = words_before(*parent);
  return before.empty() ? parent->get_name() : before + " " + parent->get_name();
}
std::string words_of(const CLI::App& app) {
  const std::string before = words_before(app);
  return before.empty() ? app.get_name() : before + " " + app.get_name();
}

std::string commands_of(CLI::App& app) {
  std::string names;
  for (const CLI::App* one : app.get_subcommands({})) names += (names.empty() ? "" : ", ") + one->get_name();
  return names;
}

/// What was not understood, in a sentence that says what would be.
std::string not_understood(CLI::App& app, const CLI::ParseError& error) {
  CLI::App* at = deepest(app);
  const std::string words = words_of(*at);
  const bool wants_word = at->get_require_subcommand_min() > 0 && at->get_subcommands().empty();
  const auto left = at->remaining();
  if (wants_word && !left.empty()) return "There is no '" + words + " " + left.front() + "'. After '" + words + "' comes one of: " + commands_of(*at) + ".";
  if (wants_word) return "After '" + words + "' comes one of: " + commands_of(*at) + ".";
  if (error.get_name() == "RequiredError")
    for (const CLI::Option* option : at->get_options())
      if (option->get_required() && option->count() == 0) return "'" + words + "' needs " + option->get_name() + ": " + option->get_description() + ".";
  return error.what();
}

int parse_and_run(CLI::App& app, int argc, char** argv, Commands& commands, Terminal& terminal) {
  std::list<Cli11Syntax> syntaxes;
  std::vector<CLI::App*> apps;
  for (const auto& command : commands) {
    CLI::App* sub = app.add_subcommand(command->name(), command->summary());
    sub->footer(exit_codes);
    command->declare(syntaxes.emplace_back(*sub));
    apps.push_back(sub);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const CLI::App* shown = deepest(app);
    terminal.out << shown->help(words_before(*shown));
    return 0;
  } catch (const CLI::CallForVersion&) {
    terminal.out << "stepwise " STEPWISE_VERSION "\n";
    return 0;
  } catch (const CLI::ParseError& error) {
    terminal.err << "stepwise: " << not_understood(app, error) << "\nTry '" << words_of(*deepest(app)) << " --help'.\n";
    return static_cast<int>(Exit::usage);
  }
  for (std::size_t i = 0; i < apps.size(); ++i)
    if (apps[i]->parsed()) return static_cast<int>(commands[i]->run(terminal));
  return static_cast<int>(Exit::usage);
}

}  // namespace

int run(int argc, char** argv, Commands commands, Terminal& terminal) {
  CLI::App app{"Stepwise: record, plan and scoreboard for adult social care.", "stepwise"};
  app.set_version_flag("--version", "stepwise " STEPWISE_VERSION);
  app.require_subcommand(1);
  app.footer(exit_codes);
  try {
    return parse_and_run(app, argc, argv, commands, terminal);
  } catch (const std::filesystem::filesystem_error& error) {
    terminal.err << "stepwise: " << error.path1().string() << " cannot be used (" << error.code().message() << "). Check that it exists and who may read and write there.\n";
    return static_cast<int>(Exit::could_not);
  } catch (const std::exception& error) {
    terminal.err << "stepwise: " << error.what() << "\n";
    return static_cast<int>(Exit::could_not);
  }
}

Exit refuse(Terminal& terminal, const Fault& fault) {
  terminal.err << "stepwise: " << fault.sentence << "\n";
  return Exit::could_not;
}

Progress::Progress(Terminal& terminal, std::string what)
    : terminal_{terminal}, what_{std::move(what)}, began_{std::chrono::steady_clock::now()}, shown_{began_} {}

Progress::~Progress() {
  if (drawn_) terminal_.err << "\r\x1b[K" << std::flush;
}

void Progress::at(std::uint64_t done, std::uint64_t total) {
  using namespace std::chrono_literals;
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_.shows_progress || now - began_ < 2s || now - shown_ < 200ms) return;
  shown_ = now;
  drawn_ = true;
  const auto percent = total == 0 ? 0 : 100 * done / total;
  terminal_.err << fmt::format("\r\x1b[K{}: {}%", what_, percent) << std::flush;
}

Waiting::Waiting(Terminal& terminal, std::string what) : terminal_{terminal}, what_{std::move(what)}, began_{std::chrono::steady_clock::now()} {
  if (terminal_.shows_progress) watcher_ = std::jthread{[this](const std::stop_token& stop) { watch(stop); }};
}

Waiting::~Waiting() {
  if (!watcher_.joinable()) return;
  watcher_.request_stop();
  watcher_.join();
  if (drawn_) terminal_.err << "\r\x1b[K" << std::flush;
}

void Waiting::watch(const std::stop_token& stop) {
  using namespace std::chrono_literals;
  std::mutex mutex;
  std::condition_variable_any told;
  std::unique_lock lock{mutex};
  for (auto until = began_ + 2s; !told.wait_until(lock, stop, until, [&] { return stop.stop_requested(); }); until += 1s) {
    drawn_ = true;
    const auto lasted = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - began_);
    terminal_.err << fmt::format("\r\x1b[K{}: {} seconds so far", what_, lasted.count()) << std::flush;
  }
}

}  // namespace stepwise::cli
