// SPDX-License-Identifier: Apache-2.0
#include "demo/load.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <ostream>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "demo/cld_of_world.hpp"
#include "demo/nation.hpp"
#include "demo/returns.hpp"
#include "demo/populations.hpp"

namespace stepwise::cli {
namespace {

class Demo final : public Command {
 public:
  std::string name() const override { return "demo"; }
  std::string summary() const override { return "Fills an empty record with the invented council (the record is made when there is none), or writes files of Client Level Data"; }
  void declare(Syntax& syntax) override {
    place_.declare(syntax);
    place_.declare_returns(syntax);
    world(syntax);
    Syntax& council = syntax.verb("council-file", "Writes the demo council's own Client Level Data file, equal to its record", council_);
    council.option("--out", out_, "the file to write");
    world(council);
    Syntax& cld = syntax.verb("cld", "Writes a Client Level Data file for each of many councils", cld_);
    cld.option("--councils", councils_, "how many councils");
    cld.option("--rows", rows_, "how many rows in all");
    cld.option("--out", out_, "a folder; with --single, one file");
    cld.flag("--single", single_, "write everything to one file");
    common(cld);
    syntax.verbs_are_optional();
  }
  Exit run(Terminal& terminal) override {
    if (!read_dates(terminal)) return Exit::usage;
    if (!council_ && !cld_) return load(terminal);
    if (out_.empty()) return refuse(terminal, {FaultKind::invalid, "Say where to write with --out."}), Exit::usage;
    return council_ ? write_council(terminal) : write_nation(terminal);
  }

 private:
  void common(Syntax& syntax) {
    syntax.option("--seed", seed_, "which one: any whole number");
    syntax.option("--from", from_text_, "first day, as 2023-11-21");
    syntax.option("--to", to_text_, "last day");
  }
  void world(Syntax& syntax) {
    syntax.option("--people", people_, "how many people");
    common(syntax);
  }
  bool read_dates(Terminal& terminal) {
    for (const auto& [text, into] : {std::pair{&from_text_, &from_}, std::pair{&to_text_, &to_}}) {
      if (!*text) continue;
      *into = Date::parse(**text);
      if (*into) continue;
      refuse(terminal, {FaultKind::invalid, "'" + **text + "' is not a day: write it as 2026-11-21."});
      return false;
    }
    return true;
  }
  demo::WorldOptions options() const {
    demo::WorldOptions options;
    options.seed = static_cast<std::uint64_t>(seed_);
    options.people = people_;
    if (from_) options.from = *from_;
    if (to_) options.to = *to_;
    return options;
  }

  Exit load(Terminal& terminal) {
    if (place_.postgres.empty()) std::filesystem::create_directories(place_.data);
    if (const auto made = store::Store::migrate(place_.options(clock_)); !made) return refuse(terminal, made.error());
    const auto store = place_.open(clock_);
    if (!store) return refuse(terminal, store.error());
    const auto loaded = [&] {
      Progress progress{terminal, "Loading the demo council"};
      return demo::load_demo(**store, options(), [&](std::uint64_t done, std::uint64_t total) { progress.at(done, total); });
    }();
    if (!loaded) return refuse(terminal, loaded.error());
    const auto kept = [&] {
      const Waiting waiting{terminal, "Keeping returns of the demo council"};
      return demo::load_demo_returns(**store, place_.returns_folder());
    }();
    if (!kept) return refuse(terminal, kept.error());
    if (loaded->people == 0) terminal.out << "The demo council is here already: nothing was added.\n";
    else terminal.out << fmt::format("{} people, {} contacts and {} other care events of {} staff.\n", with_commas(loaded->people), with_commas(loaded->contacts), with_commas(loaded->care_events), loaded->staff);
    for (const auto& sign_in : demo::demo_sign_ins()) terminal.out << fmt::format("  {:<22} {:<22} {}\n", sign_in.sign_in_name, sign_in.password, sign_in.what_for);
    return Exit::done;
  }

  Exit write_council(Terminal& terminal) {
    demo::WorldOptions chosen = options();
    const demo::WorldOptions usual = demo::usual_world(clock_.today());
    if (!from_) chosen.from = usual.from;
    if (!to_) chosen.to = usual.to;
    if (const auto fine = demo::check(chosen); !fine) return refuse(terminal, fine.error()), Exit::usage;
    const auto words = demo::Words::load();
    if (!words) return refuse(terminal, words.error());
    const auto written = [&] {
      const Waiting waiting{terminal, "Writing the council's file"};
      return demo::write_cld_of_world(demo::World{chosen, *words}, out_);
    }();
    return report(terminal, written);
  }

  Exit write_nation(Terminal& terminal) {
    demo::NationOptions nation = demo::usual_nation(clock_.today());
    nation.seed = static_cast<std::uint64_t>(seed_);
    nation.councils = static_cast<int>(councils_);
    nation.rows = rows_;
    if (from_) nation.from = *from_;
    if (to_) nation.to = *to_;
    nation.out = out_;
    nation.single = single_;
    const auto written = [&] {
      Progress progress{terminal, "Writing the invented nation"};
      nation.progress = [&](std::int64_t done) { progress.at(static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(rows_)); };
      return demo::write_cld(nation);
    }();
    if (written && !single_)
      if (const auto kept = write_populations(nation); !kept) return refuse(terminal, kept.error());
    return report(terminal, written);
  }

  /// Names, regions and populations of the councils, beside their files.
  static Result<void> write_populations(const demo::NationOptions& nation) {
    const auto words = demo::Words::load();
    if (!words) return tl::unexpected<Fault>{words.error()};
    std::ofstream file{nation.out / "populations.csv", std::ios::binary};
    file << demo::population_file(demo::nation_populations(nation, *words));
    file.close();
    if (!file) return fail(FaultKind::unavailable, "populations.csv could not be written there: is the disk full?");
    return {};
  }

  static Exit report(Terminal& terminal, const Result<demo::CldWritten>& written) {
    if (!written) return refuse(terminal, written.error());
    terminal.out << fmt::format("{} rows in {} files, {} MB.\n", with_commas(written->rows), written->files, with_commas(static_cast<std::int64_t>(written->bytes / 1'000'000)));
    return Exit::done;
  }

  RecordPlace place_;
  SystemClock clock_;
  std::int64_t people_ = 5000, seed_ = 1, councils_ = 153, rows_ = 10'000'000;
  std::string out_;
  std::optional<std::string> from_text_, to_text_;
  std::optional<Date> from_, to_;
  bool council_ = false, cld_ = false, single_ = false;
};

}  // namespace

std::unique_ptr<Command> demo_command() { return std::make_unique<Demo>(); }

}  // namespace stepwise::cli
