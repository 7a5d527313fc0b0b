// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/result.hpp"

namespace stepwise::cli {

/// What the program's exit code says; the same for every command, and shown by --help.
enum class Exit : int {
  done = 0,        ///< it was done
  found = 1,       ///< it was done, and found something wrong: a chain that does not verify, rows refused, twins that differ
  usage = 2,       ///< the words of the command were not understood
  could_not = 3,   ///< it could not be done: a file, a database, a port, a right is missing
  failed = 4,      ///< it was done, and what was found keeps a file from being used as it is: `cld check` with failures
};

/// Where a command reads and writes.
struct Terminal {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool shows_progress = false;  ///< standard error is a terminal
};

/// Declares what a command takes. Options are `--name`; what is given lands in the variable when the line is parsed.
class Syntax {
 public:
  virtual ~Syntax() = default;
  virtual void option(const std::string& names, std::string& into, const std::string& help) = 0;
  virtual void option(const std::string& names, std::optional<std::string>& into, const std::string& help) = 0;
  virtual void option(const std::string& names, std::int64_t& into, const std::string& help) = 0;
  virtual void flag(const std::string& names, bool& into, const std::string& help) = 0;
  virtual void argument(const std::string& name, std::string& into, const std::string& help, bool required) = 0;
  virtual void arguments(const std::string& name, std::vector<std::string>& into, const std::string& help, bool required) = 0;
  /// A command of the command ("audit verify"); `chosen` turns true when it is the one given.
  virtual Syntax& verb(const std::string& name, const std::string& help, bool& chosen) = 0;
  /// The command also does something by itself. Call after the last `verb`.
  virtual void verbs_are_optional() = 0;
};

/// One command of the program, in one file.
class Command {
 public:
  virtual ~Command() = default;
  virtual std::string name() const = 0;
  virtual std::string summary() const = 0;
  virtual void declare(Syntax& syntax) = 0;
  virtual Exit run(Terminal& terminal) = 0;
};
using Commands = std::vector<std::unique_ptr<Command>>;

/// Parses the line, runs the command, and turns a Fault or an exception into one sentence on standard error.
int run(int argc, char** argv, Commands commands, Terminal& terminal);

/// Says why it could not be done; gives the exit code to return.
Exit refuse(Terminal& terminal, const Fault& fault);

/// Says how far work has come, once it has lasted two seconds, on a terminal only; wipes its line when done.
class Progress {
 public:
  Progress(Terminal& terminal, std::string what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void at(std::uint64_t done, std::uint64_t total);

 private:
  Terminal& terminal_;
  std::string what_;
  std::chrono::steady_clock::time_point began_, shown_;
  bool drawn_ = false;
};

/// Says for how long work has been going on that cannot tell how far it is; the rules are those of Progress. While it
/// lives nothing else should be printed.
class Waiting {
 public:
  Waiting(Terminal& terminal, std::string what);
  ~Waiting();
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;

 private:
  void watch(const std::stop_token& stop);
  Terminal& terminal_;
  std::string what_;
  std::chrono::steady_clock::time_point began_;
  bool drawn_ = false;
  std::jthread watcher_;
};

}  // namespace stepwise::cli
