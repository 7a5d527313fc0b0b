// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/cld.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "base/text.hpp"
#include "performance/cld/people.hpp"

namespace stepwise::cld {
namespace {

constexpr std::size_t piece_bytes = std::size_t{4} << 20;

/// A file's bytes, mapped into memory.
class Mapped {
 public:
  static Result<std::unique_ptr<Mapped>> open(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return fail(FaultKind::not_found, fmt::format("Cannot open {}. Check the name and that you may read it.", path.string()));
    struct stat facts {};
    auto mapped = std::unique_ptr<Mapped>{new Mapped};
    if (fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0) {
      mapped->size_ = static_cast<std::size_t>(facts.st_size);
      void* bytes = mmap(nullptr, mapped->size_, PROT_READ, MAP_PRIVATE, file, 0);
      if (bytes != MAP_FAILED) mapped->bytes_ = static_cast<const char*>(bytes);
      posix_fadvise(file, 0, 0, POSIX_FADV_WILLNEED);
    }
    close(file);
    if (S_ISREG(facts.st_mode) && facts.st_size == 0) return fail(FaultKind::invalid, fmt::format("{} is empty. Export it again.", path.string()));
    if (mapped->bytes_ == nullptr) return fail(FaultKind::unavailable, fmt::format("Cannot read {}. It has to be an ordinary file.", path.string()));
    madvise(const_cast<char*>(mapped->bytes_), mapped->size_, MADV_SEQUENTIAL);
    return mapped;
  }
  ~Mapped() {
    if (bytes_ != nullptr) munmap(const_cast<char*>(bytes_), size_);
  }
  std::string_view text() const { return {bytes_, size_}; }

 private:
  Mapped() = default;
  const char* bytes_ = nullptr;
  std::size_t size_ = 0;
};

Result<void> check_kind(std::string_view text) {
  const auto start = text.substr(0, 65536);
  if (start.starts_with("PK\x03\x04") || start.starts_with("\xD0\xCF\x11\xE0"))
    return fail(FaultKind::invalid, "This is a spreadsheet workbook. Save it as comma-separated values (CSV UTF-8).");
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
    return fail(FaultKind::invalid, "The file is in UTF-16. Save it as comma-separated values (CSV UTF-8).");
  if (start.find('\0') != std::string_view::npos)
    return fail(FaultKind::invalid, "This is not a text file. Export the return as comma-separated values (CSV UTF-8).");
  return {};
}

void in_parallel(unsigned threads, const std::function<void(unsigned)>& work) {
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back([&work, i] { work(i); });
  work(0);
  for (auto& other : others) other.join();
}

/// One reading of one file, from bytes to stories.
class Reading {
 public:
  Reading(std::string_view file, std::size_t header_end, const Layout& layout, const story::Codings& codings, unsigned threads)
      : file_{file}, header_end_{header_end}, threads_{std::max(threads, 1U)}, telling_{codings} {
    for (unsigned i = 0; i < threads_; ++i) readers_.push_back(std::make_unique<RowReader>(file, layout, codings, teams_));
  }

  Result<Loaded> work() {
    read_pieces();
    if (auto sound = mend_pieces(); !sound) return tl::unexpected<Fault>{sound.error()};
    Loaded loaded;
    make_councils(loaded);
    report(loaded);
    return loaded;
  }

 private:
  std::size_t boundary(std::size_t number) const { return std::min(file_.size(), header_end_ + number * piece_bytes); }
  std::size_t pieces() const { return (file_.size() - header_end_ + piece_bytes - 1) / piece_bytes; }

  /// Where the first row begins at or after a boundary, taking it to lie outside quotes.
  std::size_t row_start(std::size_t at) const {
    if (at == header_end_) return at;
    const std::size_t line_end = file_.find('\n', at - 1);
    return line_end == std::string_view::npos ? file_.size() : line_end + 1;
  }

  void read_pieces() {
    pieces_.resize(pieces());
    std::atomic<std::size_t> next{0};
    in_parallel(threads_, [&](unsigned thread) {
      for (std::size_t number = next++; number < pieces_.size(); number = next++) {
        const std::size_t to = boundary(number + 1);
        pieces_[number] = readers_[thread]->read(row_start(boundary(number)), to, number);
      }
    });
  }

  /// A piece that began inside quotes was read from a wrong place: it is read again from where the one before it ended.
  Result<void> mend_pieces() {
    counts_.assign(pieces_.size(), 1);
    std::size_t from = header_end_;
    std::uint64_t lines = 1;
    for (std::size_t number = 0; number < pieces(); ++number) {
      std::size_t use = number;
      if (pieces_[number].from != from && from < boundary(number + 1)) {
        counts_[number] = 0;
        use = pieces_.size();
        pieces_.push_back(readers_[0]->read(from, boundary(number + 1), use));
        counts_.push_back(1);
      } else if (pieces_[number].from != from) {
        counts_[number] = 0;
        continue;
      }
      lines_before_.resize(pieces_.size());
      lines_before_[use] = lines;
      const Piece& piece = pieces_[use];
      lines += piece.lines;
      if (piece.never_closed) return fail(FaultKind::invalid, fmt::format("A quotation mark in row {} is never closed. Correct the row and try again.", lines + 1));
      if (piece.cut_short) return fail(FaultKind::invalid, fmt::format("The file ends in the middle of row {}: it was cut short. Export it again.", lines));
      from = piece.to;
    }
    return {};
  }

  struct Job {
    std::size_t code, part;
    Made made;
  };

  void make_councils(Loaded& loaded) {
    lines_before_.resize(pieces_.size());
    const auto flags = std::make_unique<bool[]>(counts_.size());
    std::ranges::copy(counts_, flags.get());
    std::vector<Job> jobs;
    for (std::size_t code = 0; code < RowReader::councils; ++code)
      if (std::ranges::any_of(readers_, [&](const auto& reader) { return reader->council(code) != nullptr; }))
        for (std::size_t part = 0; part < parts_a_council; ++part) jobs.push_back({code, part, {}});
    auto lists = team_lists(jobs);
    std::atomic<std::size_t> next{0};
    in_parallel(threads_, [&](unsigned) {
      for (std::size_t number = next++; number < jobs.size(); number = next++) {
        Job& job = jobs[number];
        const CouncilTeams& teams = lists[number / parts_a_council];
        const auto buckets = buckets_of(job.code, job.part);
        job.made = make_shard(buckets, {file_, lines_before_, {flags.get(), counts_.size()}, teams.numbers, telling_, teams.last_period});
      }
    });
    collect(jobs, lists, loaded);
  }

  std::vector<const Bucket*> buckets_of(std::size_t code, std::size_t part) const {
    std::vector<const Bucket*> buckets;
    for (const auto& reader : readers_)
      if (const auto* parts = reader->council(code)) buckets.push_back(&(*parts)[part]);
    return buckets;
  }

  struct CouncilTeams {
    std::vector<std::uint16_t> numbers;
    std::vector<std::string> names{""};
    Day last_period = 0;
  };
  /// Each council's own teams, in the order in which its rows name them, and its last reporting period.
  std::vector<CouncilTeams> team_lists(const std::vector<Job>& jobs) {
    std::vector<CouncilTeams> lists(jobs.size() / parts_a_council);
    std::atomic<std::size_t> next{0};
    in_parallel(threads_, [&](unsigned) {
      for (std::size_t number = next++; number < lists.size(); number = next++) {
        std::vector<char> seen(teams_.names().size(), 0);
        CouncilTeams& list = lists[number];
        list.numbers.assign(seen.size(), 0);
        for (std::size_t part = 0; part < parts_a_council; ++part)
          for (const Bucket* bucket : buckets_of(jobs[number * parts_a_council].code, part))
            for (const auto* block : bucket->blocks)
              for (std::size_t i = 0; i < block->used; ++i) {
                seen[block->rows[i].event.team] = 1;
                list.last_period = std::max(list.last_period, block->rows[i].period_end);
              }
        for (std::size_t team = 1; team < seen.size(); ++team)
          if (seen[team] != 0) list.names.push_back(teams_.names()[team]);
        std::sort(list.names.begin() + 1, list.names.end());
        for (std::size_t team = 1; team < seen.size(); ++team)
          if (seen[team] != 0)
            list.numbers[team] = static_cast<std::uint16_t>(std::lower_bound(list.names.begin() + 1, list.names.end(), teams_.names()[team]) - list.names.begin());
      }
    });
    return lists;
  }

  void collect(std::vector<Job>& jobs, std::vector<CouncilTeams>& lists, Loaded& loaded) {
    for (std::size_t first = 0; first < jobs.size(); first += parts_a_council) {
      story::Council council{fmt::format("{:03}", jobs[first].code), std::move(lists[first / parts_a_council].names), {}};
      for (std::size_t part = 0; part < parts_a_council; ++part) {
        Made& made = jobs[first + part].made;
        loaded.report.used += made.used;
        loaded.report.repeated += made.repeated;
        if (made.after_death > 0) loaded.report.unusable[Unusable::starts_after_death].rows += made.after_death;
        if (made.shard.people() > 0) council.shards.push_back(std::move(made.shard));
      }
      loaded.stories.councils.push_back(std::move(council));
    }
  }

  void report(Loaded& loaded) const {
    Report& report = loaded.report;
    Day first_period = story::no_day, last_period = 0, first_start = story::no_day, last_start = 0;
    for (const auto& reader : readers_) {
      report.rows += reader->rows;
      report.without_event += reader->without_event;
      for (const auto& [reason, rows] : reader->unusable) report.unusable[reason].rows += rows;
      for (const auto& fault : reader->first_faults)
        if (counts_[fault.piece] != 0) report.unusable[fault.reason].first_rows.push_back(lines_before_[fault.piece] + fault.line);
      for (std::size_t column = 0; column < column_count; ++column)
        if (reader->not_in_list[column] > 0) report.not_in_list[std::string{column_name(static_cast<Column>(column))}] += reader->not_in_list[column];
      first_period = std::min(first_period, reader->first_period);
      last_period = std::max(last_period, reader->last_period);
      first_start = std::min(first_start, reader->first_start);
      last_start = std::max(last_start, reader->last_start);
    }
    for (auto& [reason, rows] : report.unusable) {
      std::ranges::sort(rows.first_rows);
      if (rows.first_rows.size() > 5) rows.first_rows.resize(5);
    }
    if (first_period != story::no_day) report.period_start = story::date_of(first_period);
    if (last_period != 0) report.period_end = story::date_of(last_period);
    loaded.stories.first_day = first_period != story::no_day ? first_period : first_start;
    loaded.stories.last_day = last_period != 0 ? last_period : last_start;
  }

  std::string_view file_;
  std::size_t header_end_;
  unsigned threads_;
  Telling telling_;
  TeamNames teams_;
  std::vector<std::unique_ptr<RowReader>> readers_;
  std::vector<Piece> pieces_;
  std::vector<char> counts_;
  std::vector<std::uint64_t> lines_before_;
};

}  // namespace

Result<Loaded> load(const std::filesystem::path& path, unsigned threads) {
  const auto mapped = Mapped::open(path);
  if (!mapped) return tl::unexpected<Fault>{mapped.error()};
  const std::string_view file = (*mapped)->text();
  if (auto kind = check_kind(file); !kind) return tl::unexpected<Fault>{kind.error()};
  const std::size_t line_end = file.find('\n');
  if (line_end == std::string_view::npos) return fail(FaultKind::invalid, "The file has one line only. Export the return again, with a row for each event.");
  const auto layout = read_header(file.substr(0, line_end + 1));
  if (!layout) return tl::unexpected<Fault>{layout.error()};
  const auto codings = story::Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  auto loaded = Reading{file, line_end + 1, *layout, *codings, threads}.work();
  if (loaded) loaded->report.missing_columns = layout->missing();
  return loaded;
}

}  // namespace stepwise::cld
