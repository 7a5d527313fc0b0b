# SPDX-License-Identifier: Apache-2.0
# What a council's analyst would write: a return read from its file, and three questions of it, in data.table or dplyr.
#   a  requests of service users in the year, by council, month and route: how many, no further action, going on
#   b  short-term support that ended in the year, of people without long-term support in the 91 days before, by the best
#      sequel within 7 and within 91 days
#   c  each person's latest row, by council, support reason and age
# Usage: Rscript queries.R data.table|dplyr FILE RUNS
suppressMessages({ library(data.table); library(dplyr, warn.conflicts = FALSE) })
words <- commandArgs(trailingOnly = TRUE)
setDTthreads(2)
columns <- c('LA_Code', 'LA_Person_Unique_Identifier', 'Reporting_Period_End_Date', 'Date_of_Birth', 'Client_Type', 'Primary_Support_Reason',
             'Event_Type', 'Event_Start_Date', 'Event_End_Date', 'Event_Outcome', 'Request_Route_of_Access', 'Service_Type')
short <- c('la', 'person', 'period_end', 'birth', 'client', 'reason', 'type', 'start', 'end', 'outcome', 'route', 'service')
long_term <- c('nursing care', 'residential care', 'community', 'prison')
ranks <- c(paste('long term support:', long_term), 'short term support: st-max', 'short term support: ongoing low level',
           'short term support: other short term')

# Each day is read once, however many rows speak of it.
day <- function (text) {
  once <- unique(text)
  uk <- grepl('/', once, fixed = TRUE)
  iso <- ifelse(uk, paste0(substr(once, 7, 10), '-', substr(once, 4, 5), '-', substr(once, 1, 2)), once)
  as.IDate(iso)[chmatch(text, once)]
}
lower <- function (text) { once <- unique(text); tolower(once)[chmatch(text, once)] }
read_rows <- function (file) {
  rows <- fread(file, select = columns, colClasses = 'character', na.strings = '', showProgress = FALSE)
  setnames(rows, columns, short)
  for (name in c('period_end', 'birth', 'start', 'end')) set(rows, j = name, value = day(rows[[name]]))
  for (name in c('client', 'type', 'outcome', 'service')) set(rows, j = name, value = lower(rows[[name]]))
  rows[, record := .I]
  rows[!is.na(start)]
}

with_data_table <- function (rows, from, to) {
  a <- rows[type == 'request' & client == 'service user' & start >= from & start <= to,
            .(n = .N, nfa = sum(startsWith(outcome, 'nfa'), na.rm = TRUE), on = sum(startsWith(outcome, 'progress'), na.rm = TRUE)),
            by = .(la, month = format(start, '%Y-%m'), route)]
  support <- rows[type == 'service' & service == 'short term support: st-max' & end >= from & end <= to, .(la, person, record, s = start, e = end)]
  lts <- rows[type == 'service' & service %in% ranks[1:4], .(la, person, ls = start, le = fcoalesce(end, as.IDate('2099-01-01')))]
  before <- lts[support, on = .(la, person), nomatch = NULL, allow.cartesian = TRUE][ls < s & le > s - 91, unique(record)]
  fresh <- support[!record %in% before]
  after <- rows[type == 'service', .(la, person, as = start, rank = match(service, ranks), other = record)]
  joined <- after[fresh, on = .(la, person), nomatch = NULL, allow.cartesian = TRUE][other != record & as >= e & !is.na(rank)]
  within <- function (days) joined[as <= e + days, .(rank = min(rank)), by = record]
  fresh[within(7), on = 'record', c7 := i.rank][within(91), on = 'record', c91 := i.rank]
  b <- fresh[, .N, by = .(la, c7, c91)]
  setorder(rows, la, person, -period_end, -end, -record, na.last = FALSE)
  latest <- unique(rows, by = c('la', 'person'))
  c <- latest[, .N, by = .(la, reason, band = cut(as.integer(to - birth) %/% 365, c(-1, 17, 64, 74, 84, 200)))]
  c(nrow(a), nrow(b), nrow(c))
}

with_dplyr <- function (rows, from, to) {
  rows <- as_tibble(rows) |> mutate(across(c(period_end, birth, start, end), as.Date))
  from <- as.Date(from)
  to <- as.Date(to)
  a <- rows |> filter(type == 'request', client == 'service user', start >= from, start <= to) |>
    mutate(month = format(start, '%Y-%m')) |> group_by(la, month, route) |>
    summarise(n = n(), nfa = sum(startsWith(outcome, 'nfa'), na.rm = TRUE), on = sum(startsWith(outcome, 'progress'), na.rm = TRUE), .groups = 'drop')
  support <- rows |> filter(type == 'service', service == 'short term support: st-max', end >= from, end <= to) |> select(la, person, record, s = start, e = end)
  lts <- rows |> filter(type == 'service', service %in% ranks[1:4]) |> mutate(le = coalesce(end, as.Date('2099-01-01'))) |> select(la, person, ls = start, le)
  before <- inner_join(support, lts, by = c('la', 'person')) |> filter(ls < s, le > s - 91) |> distinct(record)
  fresh <- anti_join(support, before, by = 'record')
  after <- rows |> filter(type == 'service') |> mutate(rank = match(service, ranks)) |> select(la, person, as = start, rank, other = record)
  joined <- inner_join(fresh, after, by = c('la', 'person')) |> filter(other != record, as >= e, !is.na(rank))
  within <- function (days, name) joined |> filter(as <= e + days) |> group_by(record) |> summarise('{name}' := min(rank))
  b <- fresh |> left_join(within(7, 'c7'), by = 'record') |> left_join(within(91, 'c91'), by = 'record') |> count(la, c7, c91)
  c <- rows |> arrange(la, person, desc(period_end), !is.na(end), desc(end), desc(record)) |> distinct(la, person, .keep_all = TRUE) |>
    mutate(band = cut(as.integer(to - birth) %/% 365, c(-1, 17, 64, 74, 84, 200))) |> count(la, reason, band)
  c(nrow(a), nrow(b), nrow(c))
}

questions <- if (words[1] == 'dplyr') with_dplyr else with_data_table
for (run in seq_len(as.integer(words[3]))) {
  start <- proc.time()
  rows <- read_rows(words[2])
  read <- proc.time()
  to <- max(rows$period_end, na.rm = TRUE)
  groups <- questions(rows, to - 364, to)
  end <- proc.time()
  cat('read', (read - start)[['elapsed']], (read - start)[['user.self']], '\n')
  cat('asked', (end - read)[['elapsed']], (end - read)[['user.self']], '\n')
  cat('whole', (end - start)[['elapsed']], (end - start)[['user.self']], '\n')
  if (run == 1) cat('groups', groups, '\n')
}
