// SPDX-License-Identifier: Apache-2.0
#include "app/routes.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "access/roles.hpp"
#include "app/house.hpp"
#include "cli/record.hpp"

namespace stepwise::app {
namespace {

using access::Permission;

/// The roles that may see a page: all of them for what needs no more than signing in, and for what is open to anyone.
nlohmann::json roles_with(const std::vector<access::Role>& roles, Permission needs) {
  auto keys = nlohmann::json::array();
  for (const auto& role : roles)
    if (needs == Permission::anyone || needs == Permission::signed_in || role.may.contains(needs)) keys.push_back(role.key);
  return keys;
}

nlohmann::json row_json(const access::Site::Row& row, const std::vector<access::Role>& roles) {
  return {{"method", http::method_name(row.method)}, {"path", row.pattern}, {"needs", access::permission_words(row.needs).key},
          {"roles", roles_with(roles, row.needs)}};
}

class RoutesCommand final : public cli::Command {
 public:
  std::string name() const override { return "routes"; }
  std::string summary() const override { return "Lists every page that this program serves, and what it needs"; }

  void declare(cli::Syntax& syntax) override {
    place_.declare(syntax);
    syntax.flag("--json", json_, "as JSON, with the roles that have what is needed");
    syntax.flag("--development", development_, "with the pages that serve --development adds");
  }

  cli::Exit run(cli::Terminal& terminal) override {
    auto store = place_.open(clock_);
    if (!store) return cli::refuse(terminal, store.error());
    auto house = House::open(**store, random_, 1);
    if (!house) return cli::refuse(terminal, house.error());
    if (development_) (*house)->show_gallery();
    if (!json_) {
      terminal.out << (*house)->site().routes_table();
      return cli::Exit::done;
    }
    const auto roles = access::list_roles(*(*store)->read());
    auto all = nlohmann::json::array();
    for (const auto& row : (*house)->site().rows()) all.push_back(row_json(row, roles));
    terminal.out << all.dump(1) << "\n";
    return cli::Exit::done;
  }

 private:
  cli::RecordPlace place_;
  SystemClock clock_;
  SystemRandom random_;
  bool json_ = false, development_ = false;
};

}  // namespace

std::unique_ptr<cli::Command> routes_command() { return std::make_unique<RoutesCommand>(); }

}  // namespace stepwise::app
