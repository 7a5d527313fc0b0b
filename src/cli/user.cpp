// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <istream>
#include <ostream>

#include "access/password.hpp"
#include "access/roles.hpp"
#include "access/staff_store.hpp"
#include "access/totp.hpp"
#include "base/random.hpp"
#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "demo/load.hpp"

namespace stepwise::cli {
namespace {

using access::StaffRecord;

class User final : public Command {
 public:
  std::string name() const override { return "user"; }
  std::string summary() const override { return "Adds, lists, locks and unlocks the people who sign in"; }
  void declare(Syntax& syntax) override {
    Syntax& add = verb(syntax, "add", "Adds a member of staff and prints a one-time password", add_, true);
    add.option("--name", full_name_, "the name others see (the sign-in name when left out)");
    add.option("--role", role_, "a role's key: contact_worker, practitioner, team_manager, analyst, director, administrator");
    add.option("--team", team_, "a team's name");
    add.flag("--password-stdin", from_input_, "read the password from standard input instead of making one");
    verb(syntax, "list", "Lists everyone who can sign in", list_, false);
    verb(syntax, "password", "Sets a new one-time password, or one from standard input", password_, true).flag("--password-stdin", from_input_, "read the password from standard input");
    verb(syntax, "lock", "Stops someone signing in and ends their sessions", lock_, true);
    verb(syntax, "unlock", "Lets someone who was locked out sign in again", unlock_, true);
    verb(syntax, "reset-second-step", "Forgets someone's one-time code, so that they set it up again", reset_, true);
    verb(syntax, "code", "Prints the present one-time code of a demo account", code_, true);
  }
  Exit run(Terminal& terminal) override {
    const auto opened = place_.open(clock_);
    if (!opened) return refuse(terminal, opened.error());
    store::Store& store = **opened;
    if (list_) return list(terminal, store);
    if (add_) return add(terminal, store);
    const auto staff = access::staff_by_sign_in_name(*store.read(), sign_in_name_);
    if (!staff) return refuse(terminal, {FaultKind::not_found, "Nobody signs in as " + sign_in_name_ + ". 'stepwise user list' shows who does."});
    if (password_) return set_password(terminal, store, *staff);
    if (code_) return code(terminal, store, *staff);
    const auto actor = access::command_line_actor();
    const auto done = store.write([&](store::WriteTx& tx) {
      return lock_ ? access::lock_staff(tx, actor, *staff) : unlock_ ? access::unlock_staff(tx, actor, *staff) : access::reset_second_factor(tx, actor, *staff);
    });
    if (!done) return refuse(terminal, done.error());
    terminal.out << "Done.\n";
    return Exit::done;
  }

 private:
  Syntax& verb(Syntax& syntax, const std::string& word, const std::string& help, bool& chosen, bool named) {
    Syntax& verb = syntax.verb(word, help, chosen);
    if (named) verb.argument("sign-in-name", sign_in_name_, "the name they sign in with", true);
    place_.declare(verb);
    return verb;
  }

  Exit list(Terminal& terminal, store::Store& store) {
    terminal.out << fmt::format("{:<24} {:<28} {:<20} {:<24} {}\n", "SIGN-IN NAME", "NAME", "ROLE", "TEAM", "STATE");
    for (const StaffRecord& staff : access::list_staff(*store.read())) {
      const char* state = !staff.active ? "cannot sign in" : staff.lock.locked_until > clock_.now() ? "locked" : "";
      terminal.out << fmt::format("{:<24} {:<28} {:<20} {:<24} {}\n", staff.sign_in_name, staff.name, staff.role_label, staff.team_name, state);
    }
    return Exit::done;
  }

  /// The password to set, and whether it was made here and must be shown.
  Result<std::pair<std::string, bool>> choose_password(Terminal& terminal, const std::string& name) {
    if (!from_input_) return std::pair{access::new_one_time_password(random_), true};
    std::string typed;
    std::getline(terminal.in, typed);
    if (const auto problem = access::password_problem(typed, name, sign_in_name_)) return fail(FaultKind::invalid, *problem);
    return std::pair{typed, false};
  }

  Exit add(Terminal& terminal, store::Store& store) {
    const std::string name = full_name_.empty() ? sign_in_name_ : full_name_;
    const auto password = choose_password(terminal, name);
    if (!password) return refuse(terminal, password.error());
    access::NewStaff staff{sign_in_name_, name, role_, {}, access::hash_password(password->first), password->second};
    if (!team_.empty()) {
      for (const auto& team : access::list_teams(*store.read()))
        if (team.name == team_) staff.team = team.id;
      if (!staff.team) return refuse(terminal, {FaultKind::not_found, "There is no team called " + team_ + "."});
    }
    const auto added = store.write([&](store::WriteTx& tx) {
      access::write_shipped_roles(tx);
      return access::create_staff(tx, random_, access::command_line_actor(), staff);
    });
    if (!added) return refuse(terminal, added.error());
    terminal.out << sign_in_name_ << " can sign in.\n";
    if (password->second) terminal.out << "One-time password: " << password->first << "\n";
    return Exit::done;
  }

  Exit set_password(Terminal& terminal, store::Store& store, const StaffRecord& staff) {
    const auto password = choose_password(terminal, staff.name);
    if (!password) return refuse(terminal, password.error());
    const std::string hash = access::hash_password(password->first);
    const auto done = store.write([&](store::WriteTx& tx) { return access::set_password_hash(tx, access::command_line_actor(), staff, hash, password->second, ""); });
    if (!done) return refuse(terminal, done.error());
    if (password->second) terminal.out << "One-time password: " << password->first << "\n";
    else terminal.out << "The password is changed.\n";
    return Exit::done;
  }

  Exit code(Terminal& terminal, store::Store& store, const StaffRecord& staff) {
    if (!demo::is_demo(*store.read()) || staff.totp_secret.empty())
      return refuse(terminal, {FaultKind::invalid, "Only the demo council's codes are printed. Everywhere else they come from the person's own authenticator app."});
    terminal.out << access::totp_code(staff.totp_secret, access::totp_step(clock_.now())) << "\n";
    return Exit::done;
  }

  RecordPlace place_;
  SystemClock clock_;
  SystemRandom random_;
  std::string sign_in_name_, full_name_, role_ = "contact_worker", team_;
  bool from_input_ = false, add_ = false, list_ = false, password_ = false, lock_ = false, unlock_ = false, reset_ = false, code_ = false;
};

}  // namespace

std::unique_ptr<Command> user_command() { return std::make_unique<User>(); }

}  // namespace stepwise::cli
