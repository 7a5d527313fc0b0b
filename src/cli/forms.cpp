// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <filesystem>
#include <ostream>

#include "base/share.hpp"
#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "forms/form_store.hpp"
#include "forms/tags.hpp"

namespace stepwise::cli {
namespace {

using forms::Finding;

class Forms final : public Command {
 public:
  std::string name() const override { return "forms"; }
  std::string summary() const override { return "Checks forms (FHIR R4 Questionnaire), and loads them into the record"; }

  void declare(Syntax& syntax) override {
    Syntax& check = syntax.verb("check", "Says what keeps each file from being used, by item, and what is worth knowing; keeps nothing", check_);
    check.arguments("files", files_, "FHIR R4 Questionnaire JSON", true);
    Syntax& load = syntax.verb("load", "Keeps a file as the next version of a form; loading the same bytes again changes nothing", load_);
    load.argument("file", file_, "FHIR R4 Questionnaire JSON", true);
    load.option("--name", slug_, "the form’s name in addresses; without it the file’s own");
    load.flag("--publish", publish_, "and publish it: from then on it is the version that is filled in");
    place_.declare(load);
  }

  Exit run(Terminal& terminal) override { return check_ ? check_files(terminal) : load_file(terminal); }

 private:
  Exit check_files(Terminal& terminal) {
    bool refused = false;
    for (const auto& file : files_) {
      const auto text = read_file(file);
      if (!text) return refuse(terminal, text.error());
      const auto checked = forms::read_questionnaire(*text);
      terminal.out << fmt::format("{}: {}\n", file, checked.questionnaire ? "can be used" : "cannot be used");
      for (const auto& finding : checked.findings)
        terminal.out << fmt::format("  {} {}: {}\n", finding.weight == Finding::Weight::refused ? "refused" : "noted", finding.link_id.empty() ? "the form" : finding.link_id, finding.sentence);
      refused = refused || !checked.questionnaire;
    }
    return refused ? Exit::found : Exit::done;
  }

  Exit load_file(Terminal& terminal) {
    const auto text = read_file(file_);
    if (!text) return refuse(terminal, text.error());
    const SystemClock clock;
    const auto store = place_.open(clock);
    if (!store) return refuse(terminal, store.error());
    const std::string slug = slug_.empty() ? std::filesystem::path{file_}.stem().string() : slug_;
    const std::string audience{forms::tags_of(*text).is_public ? forms::for_public : forms::for_staff};
    const auto loaded = (*store)->write([&](store::WriteTx& tx) { return keep(tx, {slug, audience, *text, by()}); });
    if (!loaded) return refuse(terminal, loaded.error());
    terminal.out << fmt::format("{}: version {}{}{}.\n", slug, loaded->number, loaded->already ? ", loaded before" : "", publish_ ? ", published" : "");
    return Exit::done;
  }

  Result<forms::LoadedVersion> keep(store::WriteTx& tx, const forms::NewVersion& asked) {
    auto loaded = forms::load_version(tx, random_, asked);
    if (!loaded || !publish_) return loaded;
    const auto version = forms::version_by_reference(tx, loaded->reference);
    if (version->state() == forms::VersionState::published) return loaded;
    if (const auto published = forms::publish_version(tx, *version, by()); !published) return tl::unexpected<Fault>{published.error()};
    return loaded;
  }

  static store::AuditLine by() {
    store::AuditLine by;
    by.actor_name = "command line";
    by.role = "operator";
    return by;
  }

  RecordPlace place_;
  SystemRandom random_;
  std::vector<std::string> files_;
  std::string file_, slug_;
  bool check_ = false, load_ = false, publish_ = false;
};

}  // namespace

std::unique_ptr<Command> forms_command() { return std::make_unique<Forms>(); }

}  // namespace stepwise::cli
