// SPDX-License-Identifier: Apache-2.0
#include "app/serve.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <ostream>
#include <spdlog/spdlog.h>
#include <thread>

#include "access/password.hpp"
#include "access/roles.hpp"
#include "access/staff_store.hpp"
#include "app/house.hpp"
#include "base/text.hpp"
#include "cli/record.hpp"
#include "community/open_referral/open_referral.hpp"
#include "demo/load.hpp"
#include "demo/returns.hpp"
#include "performance/returns/returns_site.hpp"

namespace stepwise::app {
namespace {

using cli::Exit;
using cli::Syntax;
using cli::Terminal;

class Serve final : public cli::Command {
 public:
  std::string name() const override { return "serve"; }
  std::string summary() const override { return "Serves the record's pages until it is told to stop (Ctrl-C or SIGTERM)"; }

  void declare(Syntax& syntax) override {
    place_.declare(syntax);
    place_.declare_returns(syntax);
    syntax.option("--port", port_, "of the pages; 0 takes any free one");
    syntax.option("--address", address_, "to listen on");
    syntax.option("--admin-port", admin_port_, "of /healthz, /readyz and /metrics, on 127.0.0.1 only; 0 takes any free one");
    syntax.option("--trusted-proxy", proxies_, "address or block of a proxy whose X-Forwarded headers are believed; commas between several");
    syntax.option("--certificate", certificate_, "serve TLS with this certificate chain (PEM)");
    syntax.option("--key", key_, "and this private key (PEM)");
    syntax.option("--loops", loops_, "event loop threads; 0 is one a core");
    syntax.flag("--demo", demo_, "make the record when there is none, with the invented demo council, and print its sign-ins");
    syntax.flag("--empty", empty_, "with --demo: make an empty record and one administrator instead");
    syntax.flag("--development", development_, "serve the gallery of components at /gallery too, to anyone");
    syntax.flag("--quiet", quiet_, "log warnings only");
  }

  Exit run(Terminal& terminal) override {
    spdlog::set_level(quiet_ ? spdlog::level::warn : spdlog::level::info);
    if (const auto wrong = misused(); !wrong.empty()) return cli::refuse(terminal, {FaultKind::invalid, wrong}), Exit::usage;
    if (demo_) {
      const auto made = make_record(terminal);
      if (!made) return cli::refuse(terminal, made.error());
    }
    auto opened = place_.open(clock_);
    if (!opened) return cli::refuse(terminal, opened.error());
    store::Store& store = **opened;
    if (demo_) {
      const auto filled = fill_record(terminal, store);
      if (!filled) return cli::refuse(terminal, filled.error());
    }
    auto house = House::open(store, random_, std::thread::hardware_concurrency(), place_.returns_folder());
    if (!house) return cli::refuse(terminal, house.error());
    if (development_) (*house)->show_gallery();
    return serve(terminal, **house);
  }

 private:
  std::string misused() const {
    const auto is_port = [](std::int64_t port) { return port >= 0 && port <= 65535; };
    if (!is_port(port_) || !is_port(admin_port_)) return "A port is a number from 0 to 65535.";
    if (certificate_.empty() != key_.empty()) return "TLS needs both --certificate and --key.";
    if (empty_ && !demo_) return "--empty goes with --demo: it says what to make when there is no record.";
    return {};
  }

  Result<void> make_record(Terminal& terminal) {
    if (place_.postgres.empty()) std::filesystem::create_directories(place_.data);
    const auto applied = store::Store::migrate(place_.options(clock_));
    if (!applied) return tl::unexpected<Fault>{applied.error()};
    if (!applied->empty()) terminal.err << "Made the record in " << (place_.postgres.empty() ? place_.data : std::string{"PostgreSQL"}) << "\n";
    return {};
  }

  /// Puts people in an empty record: the demo council (going on where a load was stopped), or one administrator.
  Result<void> fill_record(Terminal& terminal, store::Store& store) {
    const bool staffed = !access::list_staff(*store.read()).empty();
    if (empty_) return staffed ? Result<void>{} : add_first_administrator(terminal, store);
    if (!staffed || demo::is_demo(*store.read())) {
      cli::Progress progress{terminal, "Loading the demo council"};
      const auto loaded = demo::load_demo(store, {}, [&](std::uint64_t done, std::uint64_t total) { progress.at(done, total); });
      if (!loaded) return tl::unexpected<Fault>{loaded.error()};
      if (auto kept = demo::load_demo_returns(store, place_.returns_folder()); !kept) return kept;
    }
    sign_ins_ = demo::is_demo(*store.read()) ? demo::demo_sign_ins() : std::vector<demo::SignIn>{};
    return {};
  }

  Result<void> add_first_administrator(Terminal& terminal, store::Store& store) {
    const std::string password = access::new_one_time_password(random_);
    const std::string hash = access::hash_password(password);
    const auto added = store.write([&](store::WriteTx& tx) {
      access::write_shipped_roles(tx);
      return access::create_staff(tx, random_, access::command_line_actor(), {"admin", "First administrator", "administrator", {}, hash, true});
    });
    if (!added) return tl::unexpected<Fault>{added.error()};
    terminal.out << "Sign in as admin with the one-time password " << password << "\n";
    return {};
  }

  /// Returns are large: they go to the disk that keeps them, from those who may keep them.
  http::Spool uploads(const House& house) const {
    std::error_code ignored;
    if (std::filesystem::create_directories(place_.returns_folder(), ignored))
      std::filesystem::permissions(place_.returns_folder(), std::filesystem::perms::owner_all, ignored);
    return {std::string{returns::upload_path}, returns::most_upload_bytes, place_.returns_folder().string(),
            [&site = house.site()](const http::Request& head) { return site.admits(head, access::Permission::keep_returns); }};
  }

  /// A feed of a whole county's directory is longer than a form.
  http::Spool feeds(const House& house) const {
    return {std::string{open_referral::upload_path}, open_referral::most_upload_bytes, place_.returns_folder().string(),
            [&site = house.site()](const http::Request& head) { return site.admits(head, access::Permission::keep_directory); }};
  }

  http::Settings settings(const House& house) const {
    http::Settings settings;
    settings.limits.spooled.push_back(uploads(house));
    settings.limits.spooled.push_back(feeds(house));
    settings.address = address_;
    settings.port = static_cast<unsigned short>(port_);
    settings.admin_port = static_cast<unsigned short>(admin_port_);
    settings.loops = static_cast<int>(loops_);
    settings.certificate_file = certificate_;
    settings.key_file = key_;
    for (const auto piece : split(proxies_, ','))
      if (!trim(piece).empty()) settings.trusted_proxies.emplace_back(trim(piece));
    return settings;
  }

  Exit serve(Terminal& terminal, House& house) {
    http::Server server{settings(house), house.router(), house.error_page(), [&house] { return house.metrics(); }, [&house] { return house.ready(); }};
    if (const auto started = server.start(); !started) return cli::refuse(terminal, started.error());
    terminal.out << fmt::format("Stepwise is at {}://{}:{}/  (health and metrics at http://127.0.0.1:{}/metrics)\n",
                                certificate_.empty() ? "http" : "https", address_, server.port(), server.admin_port());
    for (const auto& sign_in : sign_ins_)
      terminal.out << fmt::format("  {:<22} {:<22} {}\n", sign_in.sign_in_name, sign_in.password, sign_in.what_for);
    terminal.out << "Ctrl-C stops it.\n" << std::flush;
    server.run_until_stopped();
    terminal.err << "Stopped.\n";
    return Exit::done;
  }

  cli::RecordPlace place_;
  SystemClock clock_;
  SystemRandom random_;
  std::int64_t port_ = 8080, admin_port_ = 0, loops_ = 0;
  std::string address_ = "127.0.0.1", proxies_, certificate_, key_;
  bool demo_ = false, empty_ = false, development_ = false, quiet_ = false;
  std::vector<demo::SignIn> sign_ins_;
};

}  // namespace

std::unique_ptr<cli::Command> serve_command() { return std::make_unique<Serve>(); }

}  // namespace stepwise::app
