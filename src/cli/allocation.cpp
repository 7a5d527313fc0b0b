// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <fmt/format.h>
#include <ostream>

#include "access/staff_store.hpp"
#include "base/share.hpp"
#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "practice/allocation/allocation_store.hpp"
#include "practice/allocation/grid_file.hpp"
#include "practice/allocation/grid_store.hpp"
#include "practice/allocation/trials.hpp"

namespace stepwise::cli {
namespace {

constexpr std::size_t lines_shown = 50;

std::string pounds(std::int64_t pence) { return Money{pence}.words(); }

class Allocation final : public Command {
 public:
  std::string name() const override { return "allocation"; }
  std::string summary() const override { return "Works starting figures out again, and says what another grid would change"; }
  void declare(Syntax& syntax) override {
    Syntax& verify = syntax.verb("verify", "Works every decided starting figure out again and compares it with what is on record", verify_);
    place_.declare(verify);
    Syntax& attempt = syntax.verb("try", "Says what a grid of a TOML or CSV file would change, for how many and by area; changes nothing", try_);
    attempt.argument("file", file_, "a grid, as `stepwise allocation grid` writes it", true);
    place_.declare(attempt);
    Syntax& grid = syntax.verb("grid", "Writes the grid in force, as TOML that can be changed and tried", grid_);
    grid.flag("--csv", csv_, "its amounts as CSV instead, a line a cell");
    place_.declare(grid);
    Syntax& import = syntax.verb("import", "Keeps the grid of a file as a draft, whole or not at all; somebody else than who made it publishes it on its page", import_);
    import.argument("file", file_, "TOML or CSV", true);
    import.option("--by", by_, "the sign-in name of who made it: somebody else publishes it");
    place_.declare(import);
  }

  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    const auto store = place_.open(clock);
    if (!store) return refuse(terminal, store.error());
    if (verify_) return verify(**store, terminal);
    const auto tx = (*store)->read();
    const auto now = allocation::grid_on(*tx, clock.today());
    if (!now) return refuse(terminal, {FaultKind::not_found, "No grid is published in this record."});
    if (grid_) {
      terminal.out << (csv_ ? allocation::grid_csv(*now) : allocation::grid_toml(*now));
      return Exit::done;
    }
    const auto text = read_file(file_);
    if (!text) return refuse(terminal, text.error());
    auto file = allocation::read_grid_file(*text, *now);
    if (!file.problems.empty()) return refused(terminal, file);
    return try_ ? attempt(*tx, *now, file.grid, terminal) : import(**store, std::move(file.grid), clock.today(), terminal);
  }

 private:
  static Exit verify(store::Store& store, Terminal& terminal) {
    const auto found = [&] {
      const Waiting waiting{terminal, "Working out again"};
      return allocation::verify(*store.read());
    }();
    terminal.out << fmt::format("Starting figures worked out again: {}, with {} grids. Different: {}.\n", found.allocations, found.grids, found.different.size());
    for (std::size_t i = 0; i < found.different.size() && i < lines_shown; ++i) terminal.out << fmt::format("/allocations/{} comes out otherwise\n", found.different[i]);
    return found.different.empty() ? Exit::done : Exit::found;
  }

  Exit refused(Terminal& terminal, const allocation::GridFile& file) const {
    for (std::size_t i = 0; i < file.problems.size() && i < lines_shown; ++i) terminal.err << plain(file.problems[i]) << ".\n";
    return refuse(terminal, {FaultKind::invalid, fmt::format("{} was not taken: {} problem{}.", file_, file.problems.size(), file.problems.size() == 1 ? "" : "s")});
  }

  static Exit attempt(store::ReadTx& tx, const allocation::Grid& now, const allocation::Grid& then, Terminal& terminal) {
    const auto columns = allocation::read_columns(tx);
    const auto began = std::chrono::steady_clock::now();
    const auto found = allocation::recompute(columns, now, then);
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began).count();
    terminal.out << fmt::format("Starting figures: {}. More: {}; less: {}; the same: {}; totals set by a worker, which stay: {}.\n", found.people, found.more, found.less, found.same, found.own_totals);
    terminal.out << fmt::format("A week: {} now, {} then. Worked out in {} microseconds.\n", pounds(found.now_total), pounds(found.then_total), took);
    if (found.not_in_grid > 0) terminal.out << fmt::format("People with a need in an area that this grid has not: {}.\n", found.not_in_grid);
    for (const auto& area : found.areas) terminal.out << fmt::format("{}: {} people, {} now, {}\n", area.area, area.people, pounds(area.now), area.known ? pounds(area.then) + " then" : std::string{"not in this grid"});
    return Exit::done;
  }

  Exit import(store::Store& store, allocation::Grid grid, Date today, Terminal& terminal) {
    const auto author = access::staff_by_sign_in_name(*store.read(), by_);
    if (!author) return refuse(terminal, {FaultKind::not_found, "Say who made this grid, so that somebody else publishes it: --by and their sign-in name. 'stepwise user list' shows who signs in."});
    const auto last = allocation::last_published_from(*store.read());
    if (!allocation::start_problems(grid, last, today).empty()) grid.from_on = std::max(today, last ? *last + 1 : today);
    grid.shipped = false;
    grid.made_by = author->id.value();
    grid.made_by_name = author->name;
    const auto kept = store.write([&](store::WriteTx& tx) { return allocation::add_grid(tx, random_, grid, "", {.actor_name = "command line", .role = "operator"}); });
    if (!kept) return refuse(terminal, kept.error());
    terminal.out << fmt::format("Kept as a draft by {} that begins on {}: /allocations/grids/{}\n", author->name, grid.from_on.words(), *kept);
    return Exit::done;
  }

  RecordPlace place_;
  SystemRandom random_;
  std::string file_, by_;
  bool verify_ = false, try_ = false, grid_ = false, import_ = false, csv_ = false;
};

}  // namespace

std::unique_ptr<Command> allocation_command() { return std::make_unique<Allocation>(); }

}  // namespace stepwise::cli
