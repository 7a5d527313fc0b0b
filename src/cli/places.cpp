// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <ostream>

#include "base/share.hpp"
#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "community/directory/postcode_file.hpp"
#include "community/open_referral/import.hpp"

namespace stepwise::cli {
namespace {

constexpr std::size_t lines_shown = 50;
namespace fs = std::filesystem;

class Places final : public Command {
 public:
  std::string name() const override { return "places"; }
  std::string summary() const override { return "Takes feeds into the community directory, and where postcodes are"; }

  void declare(Syntax& syntax) override {
    Syntax& import = syntax.verb("import", "Takes services of Open Referral UK 3.0; the same source again changes what it brought before", import_);
    import.argument("feed", path_, "a JSON file, or a folder of them", true);
    import.option("--source", source_, "whose feed it is; the name of the file or folder when not said");
    place_.declare(import);
    Syntax& postcodes = syntax.verb("postcodes", "Keeps where postcodes are, for distances on foot; those kept before are put right", postcodes_);
    postcodes.argument("file", path_, "CSV with postcode and latitude, longitude or easting, northing; or Code-Point Open as it is published", true);
    place_.declare(postcodes);
  }

  Exit run(Terminal& terminal) override { return import_ ? import(terminal) : postcodes(terminal); }

 private:
  store::AuditLine line() const {
    store::AuditLine by;
    by.actor_name = "command line";
    by.role = "operator";
    return by;
  }

  std::vector<fs::path> files() const {
    if (!fs::is_directory(path_)) return {path_};
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator{path_})
      if (entry.path().extension() == ".json") found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
  }

  Exit import(Terminal& terminal) {
    const auto lists = directory::PlaceLists::load();
    if (!lists) return refuse(terminal, lists.error());
    open_referral::Feed feed;
    const auto all = files();
    if (all.empty()) return refuse(terminal, {FaultKind::not_found, path_ + " holds no file that ends in .json."});
    for (const auto& file : all) {
      const auto text = read_file(file);
      if (!text) return refuse(terminal, text.error());
      auto read = open_referral::read_feed(*text, *lists);
      if (!read) return refuse(terminal, {read.error().kind, file.string() + ": " + read.error().sentence + "."});
      add_feed(feed, std::move(*read));
    }
    const SystemClock clock;
    const auto store = place_.open(clock);
    if (!store) return refuse(terminal, store.error());
    const std::string source = source_ ? *source_ : fs::weakly_canonical(path_).filename().string();
    const auto load = [&] {
      const Waiting waiting{terminal, "Loading"};
      return open_referral::take_feed(**store, random_, feed, source, line());
    }();
    if (!load) return refuse(terminal, load.error());
    return tell(terminal, *load);
  }

  static Exit tell(Terminal& terminal, const open_referral::Load& load) {
    terminal.out << fmt::format("Places added: {}; changed: {}; as they were: {}; waiting for approval: {}. Services refused: {}.\n", load.added, load.changed, load.unchanged, load.waiting, load.refused);
    for (std::size_t i = 0; i < load.lines.size() && i < lines_shown; ++i)
      terminal.out << fmt::format("{} {}: {}: {}\n", load.lines[i].number, load.lines[i].id, load.lines[i].outcome, load.lines[i].sentence);
    if (load.lines.size() > lines_shown) terminal.out << fmt::format("... and {} more; the whole report is at /community/feeds/{}\n", load.lines.size() - lines_shown, load.reference);
    return load.refused == 0 ? Exit::done : Exit::found;
  }

  Exit postcodes(Terminal& terminal) {
    const auto text = read_file(path_);
    if (!text) return refuse(terminal, text.error());
    const auto file = directory::read_postcode_file(*text);
    if (!file) return refuse(terminal, {file.error().kind, path_ + " was not loaded. " + file.error().sentence + "."});
    const SystemClock clock;
    const auto store = place_.open(clock);
    if (!store) return refuse(terminal, store.error());
    const auto kept = directory::load_postcodes(**store, file->postcodes, line());
    if (!kept) return refuse(terminal, kept.error());
    terminal.out << fmt::format("Postcodes kept: {}. Rows refused: {}.\n", *kept, file->refused.size());
    for (std::size_t i = 0; i < file->refused.size() && i < lines_shown; ++i) terminal.out << fmt::format("line {}: {}\n", file->refused[i].line, file->refused[i].sentence);
    return file->refused.empty() ? Exit::done : Exit::found;
  }

  RecordPlace place_;
  SystemRandom random_;
  std::string path_;
  std::optional<std::string> source_;
  bool import_ = false, postcodes_ = false;
};

}  // namespace

std::unique_ptr<Command> places_command() { return std::make_unique<Places>(); }

}  // namespace stepwise::cli
